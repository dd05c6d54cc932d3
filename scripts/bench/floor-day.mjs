// Floor of bench:day: bare Fastify, better-sqlite3 with group commit and synchronous=FULL, stock Socket.IO, one emit a tick.
import Database from 'better-sqlite3';
import { fastify } from 'fastify';
import { Server } from 'socket.io';
import { socketOptions } from './fanout/socket-options.mjs';

const database = new Database(process.argv[2]);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'CREATE TABLE mark (seq INTEGER PRIMARY KEY, uuid TEXT UNIQUE, sheet TEXT, aspect TEXT, value TEXT, at INTEGER)',
);
const insert = database.prepare('INSERT INTO mark (uuid, sheet, aspect, value, at) VALUES (?, ?, ?, ?, ?)');

/** @type {{ row: unknown[], done: (seq: number) => void }[]} */
const waiting = [];
/** @type {Map<string, string>} */
let dirty = new Map();
let [writing, v] = [false, 0];

const commit = database.transaction((/** @type {typeof waiting} */ batch) =>
  batch.map(({ row }) => Number(insert.run(...row).lastInsertRowid)),
);

async function drain() {
  writing = true;
  while (waiting.length > 0) {
    await new Promise(setImmediate);
    const batch = waiting.splice(0, 256);
    const seqs = commit(batch);
    for (const [index, { done }] of batch.entries()) done(seqs[index] ?? 0);
  }
  writing = false;
}

const app = fastify();
app.put('/api/sheets/:sheet/marks/:uuid', async (request) => {
  const { sheet, uuid } = /** @type {{ sheet: string, uuid: string }} */ (request.params);
  const { aspect, value, baseRevision } = /** @type {any} */ (request.body);
  const seq = await new Promise((done) => {
    waiting.push({ row: [uuid, sheet, aspect, value, Date.now()], done });
    if (!writing) void drain();
  });
  dirty.set(sheet, value);
  v = seq;
  return { seq, revision: baseRevision + 1 };
});
await app.listen({ port: 0, host: '127.0.0.1' });
const io = new Server(app.server, socketOptions);
io.on('connection', (socket) => {
  socket.on('board.join', (_join, answer) => {
    socket.join('board');
    answer({ ok: true, v });
  });
});
let from = 0;
setInterval(() => {
  if (dirty.size === 0) return;
  const rows = [...dirty]
    .slice(0, 64)
    .map(([number, total]) => ({ number: number.slice(0, 3), total, rank: 1, cells: [total] }));
  io.to('board').emit('board.delta', { board: 'floor', from, v, changes: { rows } });
  [from, dirty] = [v, new Map()];
}, 100);
process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (app.server.address()).port });
process.once('SIGTERM', () => process.exit(0));
