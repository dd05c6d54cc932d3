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

/** A mark as the journal has it. */
export interface JournalMark {
  seq: number;
  operation: string;
  value: string;
  revision: number;
}

/** The marks after a sequence number, in order, of a database with one contest. */
export async function marksAfter(database: TestDatabase, seq: number): Promise<JournalMark[]> {
  const rows = await query<{ seq: number; operation: string; body: string }>(
    database,
    `SELECT seq, operation_id AS operation, body FROM journal WHERE kind = 'mark' AND seq > ${seq} ORDER BY seq`,
  );
  return rows.map(({ seq: number, operation, body }) => {
    const { value, revision } = JSON.parse(body) as { value: string; revision: number };
    return { seq: Number(number), operation, value, revision };
  });
}
