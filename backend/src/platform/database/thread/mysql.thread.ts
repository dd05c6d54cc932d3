import { workerData } from 'node:worker_threads';
import { type Connection, type ConnectionOptions, createConnection } from 'mysql2/promise';
import { MysqlSql } from '../sql.js';
import { storageFailure } from '../storage-failure.js';
import { serve } from './serve.js';

// The thread whose connection takes turns in files: the driver's work stays off the event loop.
const options = workerData as ConnectionOptions;
let open: Promise<Connection> | undefined;

async function connect(): Promise<Connection> {
  const connection = await createConnection(options);
  connection.on('error', forget);
  // Each statement sees what is committed: after a row lock, that is what the lock protects.
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  // The first statement of a turn begins it: one round trip less.
  await connection.query('SET SESSION autocommit = 0');
  return connection;
}

/** The next turn connects anew; the server takes back what the lost connection had not committed. */
function forget(): void {
  void open?.then((connection) => connection.destroy()).catch(() => undefined);
  open = undefined;
}

serve({
  async take(turn) {
    try {
      open ??= connect();
      const connection = await open;
      const rows = { query: async (text: string, values?: unknown[]) => (await connection.query(text, values))[0] };
      const output = await turn(new MysqlSql(rows));
      await connection.commit();
      return output;
    } catch (error) {
      if (storageFailure(error) === 'gone') forget();
      else await open?.then((connection) => connection.rollback()).catch(forget);
      throw error;
    }
  },
  close: async () => (await open)?.end(),
});
