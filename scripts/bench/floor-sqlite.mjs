// Floor of bench:marks: bare Fastify, one prepared statement per request, synchronous=NORMAL.
import Database from 'better-sqlite3';
import { fastify } from 'fastify';

const database = new Database(process.argv[2]);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
database.exec(
  'CREATE TABLE mark (seq INTEGER PRIMARY KEY, uuid TEXT UNIQUE, sheet TEXT, aspect TEXT, value TEXT, base INTEGER, at INTEGER)',
);
const insert = database.prepare('INSERT INTO mark (uuid, sheet, aspect, value, base, at) VALUES (?, ?, ?, ?, ?, ?)');

const app = fastify();
app.put('/api/sheets/:sheet/marks/:uuid', async (request) => {
  const { sheet, uuid } = /** @type {{ sheet: string, uuid: string }} */ (request.params);
  const { aspect, value, baseRevision } = /** @type {{ aspect: string, value: string, baseRevision: number }} */ (
    request.body
  );
  const { lastInsertRowid } = insert.run(uuid, sheet, aspect, value, baseRevision, Date.now());
  return { seq: Number(lastInsertRowid), revision: baseRevision + 1 };
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (app.server.address()).port });
process.once('SIGTERM', () => process.exit(0));
