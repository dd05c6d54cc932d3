import { randomUUID } from 'node:crypto';
import { aspectOf } from './hall.mjs';
import { httpLoad, requestText } from './http-load.mjs';

/**
 * Judges at full speed. Every connection has sheets of its own, so that base revisions follow each other.
 * @param {object} options
 * @param {number} options.port
 * @param {import('./hall.mjs').Judge[]} options.judges
 * @param {number} options.connections
 * @param {number} options.milliseconds
 * @param {boolean} [options.check] whether the answers' revisions count (a floor keeps none)
 * @param {string[]} [options.sent] collects the ids of acknowledged operations
 */
export function markLoad({ port, judges, connections, milliseconds, check = true, sent }) {
  const lanes = Math.ceil(connections / judges.length);
  const desks = Array.from({ length: connections }, (_, connection) => {
    const index = connection % judges.length;
    const lane = Math.floor(connection / judges.length);
    const { cookie = '', sheets = [] } = judges[index] ?? {};
    return { index, cookie, sheets: sheets.filter((_sheet, at) => at % lanes === lane), turn: 0, uuid: '' };
  });
  const next = (/** @type {number} */ connection) => {
    const desk = /** @type {typeof desks[number]} */ (desks[connection]);
    const sheet = desk.sheets[desk.turn % desk.sheets.length];
    desk.uuid = randomUUID();
    const body = {
      aspect: aspectOf(desk.index, Math.floor(desk.turn / desk.sheets.length)),
      value: String(((desk.turn * 7) % 40) / 4),
      baseRevision: sheet?.revision ?? 0,
      clientTime: '2026-05-01T09:00:00.000Z',
      device: 'bench',
    };
    return requestText('PUT', `/api/sheets/${sheet?.id}/marks/${desk.uuid}`, body, desk.cookie);
  };
  const answered = (/** @type {number} */ connection, /** @type {number} */ status, /** @type {string} */ body) => {
    if (status !== 200) throw new Error(`${status} ${body}`);
    const desk = /** @type {typeof desks[number]} */ (desks[connection]);
    const sheet = desk.sheets[desk.turn % desk.sheets.length];
    if (check && sheet) sheet.revision = JSON.parse(body).revision;
    sent?.push(desk.uuid);
    desk.turn++;
  };
  return httpLoad({ port, connections, milliseconds, next, answered });
}
