/** Event name of all servers, so that all frames are the same bytes. */
export const EVENT = 'board.delta';

const change = (/** @type {number} */ index) => ({
  entry: `E${String(index).padStart(5, '0')}`,
  total: '73.25',
  rank: 12,
});

/**
 * A delta whose event takes about `bytes` on the wire.
 * @param {number} bytes
 */
export function delta(bytes) {
  const payload = { board: 'bench/welding:public:1', from: 100_000, v: 100_001, changes: [change(0)], pad: '' };
  while (packet(payload).length + 60 < bytes) payload.changes.push(change(payload.changes.length));
  payload.pad = 'x'.repeat(Math.max(0, bytes - packet(payload).length));
  return payload;
}

/** The text of the websocket frame that every server sends. @param {unknown} payload */
export const packet = (payload) => `42${JSON.stringify([EVENT, payload])}`;
