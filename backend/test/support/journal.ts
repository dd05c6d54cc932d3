import Sqlite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import type { TestDatabase } from './database.js';

/** Runs a query on the database behind the server's back. */
export async function query<Row>(database: TestDatabase, text: string): Promise<Row[]> {
  if (database.url.startsWith('sqlite:')) {
    const file = new Sqlite(database.url.slice('sqlite:'.length), { readonly: true });
    try {
      return file.prepare(text).all() as Row[];
    } finally {
      file.close();
    }
  }
  const connection = await createConnection(database.url);
  try {
    const [rows] = await connection.query(text);
    return rows as Row[];
  } finally {
    await connection.end();
  }
}

/** How many journal rows these operations have, and how many of the operations have one. */
export async function countJournal(
  database: TestDatabase,
  operations: readonly string[],
): Promise<{ rows: number; distinct: number }> {
  const wanted = new Set(operations);
  const rows = (await query<{ id: string }>(database, 'SELECT operation_id AS id FROM journal')).filter(({ id }) =>
    wanted.has(id),
  );
  return { rows: rows.length, distinct: new Set(rows.map(({ id }) => id)).size };
}
