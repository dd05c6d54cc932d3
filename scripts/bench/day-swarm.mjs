// Spectators of bench:day in a process of their own: each follows the chain of versions, one of them applies every delta.
import WebSocket from 'ws';
import { applyDelta } from '../../shared/dist/domain/board/apply-delta.js';
import { encodeSnapshot } from '../../shared/dist/domain/board/encode.js';
import { answer } from './fanout/process.mjs';

const JOIN = '420["board.join",{"contest":"bench","event":"welding","audience":"public"}]';
const CHAIN = /"from":(\d+),"v":(\d+)/;

/** @type {{ v: number, gaps: number }[]} */
const viewers = [];
/** Version → length of its message: encoded once, so all viewers must get the same bytes. @type {Map<number, number>} */
const lengths = new Map();
/** @type {any} */
let board = null;
let unequal = 0;

/** @param {string} text @param {{ v: number, gaps: number }} viewer @param {boolean} applies */
function take(text, viewer, applies) {
  const [, from, v] = CHAIN.exec(text) ?? [];
  if (from === undefined || Number(v) <= viewer.v) return;
  if (Number(from) !== viewer.v && viewer.v !== 0) viewer.gaps++;
  viewer.v = Number(v);
  if ((lengths.get(viewer.v) ?? text.length) !== text.length) unequal++;
  lengths.set(viewer.v, text.length);
  if (applies && board) board = applyDelta(board, JSON.parse(text.slice(2))[1]) ?? board;
}

/** @param {number} port */
function view(port) {
  const viewer = { v: 0, gaps: 0 };
  const applies = viewers.push(viewer) === 1;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  return new Promise((joined, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send('40'));
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '2') socket.send('3');
      else if (text.startsWith('40')) socket.send(JOIN);
      else if (text.startsWith('430')) {
        const [answered] = JSON.parse(text.slice(3));
        viewer.v = answered.v;
        if (applies) board = answered.snapshot ?? null;
        joined(undefined);
      } else if (text.startsWith('42["board.delta"')) take(text, viewer, applies);
    });
  });
}

answer(process.pid, {
  grow: async (/** @type {{ port: number, viewers: number }} */ { port, viewers: wanted }) => {
    while (viewers.length < wanted)
      await Promise.all(Array.from({ length: Math.min(64, wanted - viewers.length) }, () => view(port)));
  },
  stand: () => ({
    versions: [...new Set(viewers.map(({ v }) => v))],
    gaps: viewers.reduce((sum, { gaps }) => sum + gaps, 0),
    unequal,
    bytes: board && encodeSnapshot(board),
  }),
});
