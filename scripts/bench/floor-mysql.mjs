// Floor of bench:marks:mysql: bare Fastify, mysql2, group commit by one multi-row insert per batch.
import { fastify } from 'fastify';
import { createConnection } from 'mysql2/promise';

const connection = await createConnection(/** @type {string} */ (process.argv[2]));
await connection.query('DROP TABLE IF EXISTS floor_mark');
await connection.query(
  'CREATE TABLE floor_mark (seq BIGINT AUTO_INCREMENT PRIMARY KEY, uuid VARCHAR(36) UNIQUE, sheet VARCHAR(36), aspect VARCHAR(64), value VARCHAR(32), base INT, at BIGINT)',
);

/** @type {{ row: unknown[], done: (seq: number) => void }[]} */
const waiting = [];
let writing = false;

async function drain() {
  writing = true;
  await new Promise(setImmediate);
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 256);
    const [result] = await connection.query('INSERT INTO floor_mark (uuid, sheet, aspect, value, base, at) VALUES ?', [
      batch.map(({ row }) => row),
    ]);
    const first = /** @type {import('mysql2').ResultSetHeader} */ (result).insertId;
    for (const [index, { done }] of batch.entries()) done(first + index);
  }
  writing = false;
}

const app = fastify();
app.put('/api/sheets/:sheet/marks/:uuid', async (request) => {
  const { sheet, uuid } = /** @type {{ sheet: string, uuid: string }} */ (request.params);
  const { aspect, value, baseRevision } = /** @type {{ aspect: string, value: string, baseRevision: number }} */ (
    request.body
  );
  const seq = await new Promise((done) => {
    waiting.push({ row: [uuid, sheet, aspect, value, baseRevision, Date.now()], done });
    if (!writing) void drain();
  });
  return { seq, revision: baseRevision + 1 };
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (app.server.address()).port });
process.once('SIGTERM', () => process.exit(0));
