import { workerData } from 'node:worker_threads';
import Database, { type Statement as Prepared } from 'better-sqlite3';
import { SqliteSql } from '../sql.js';
import type { SqliteOpening, Statement, Table } from './protocol.js';
import { serve } from './serve.js';

// The thread that holds the writing connection of plain SQL and of turns in files.
const { path, pragmas } = workerData as SqliteOpening;
const database = new Database(path, { fileMustExist: true });
for (const pragma of pragmas) database.pragma(pragma);
const synchronous = database.pragma('synchronous', { simple: true });
if (synchronous !== 2) throw new Error(`PRAGMA synchronous is ${synchronous}, not 2 (FULL)`);

const sql = new SqliteSql(database);
const prepared = new Map<string, { statement: Prepared; columns: string[] | null }>();

function prepare(text: string): { statement: Prepared; columns: string[] | null } {
  const statement = database.prepare(text);
  if (!statement.reader) return { statement, columns: null };
  return { statement: statement.raw(), columns: statement.columns().map(({ name }) => name) };
}

const NOTHING: Table = { columns: [], rows: [] };

function perform([text, ...lists]: Statement): Table {
  if (text === 'ROLLBACK' && !database.inTransaction) return NOTHING;
  const known = prepared.get(text) ?? prepare(text);
  prepared.set(text, known);
  if (known.columns) return { columns: known.columns, rows: known.statement.all(...lists[0]!) as unknown[][] };
  for (const values of lists) known.statement.run(...values);
  return NOTHING;
}

serve({
  perform: (statements) => statements.reduce((_, statement) => perform(statement), NOTHING),
  async take(turn, patience) {
    await sql.all(`PRAGMA busy_timeout = ${patience}`);
    await sql.run('BEGIN IMMEDIATE');
    try {
      const output = await turn(sql);
      await sql.run('COMMIT');
      return output;
    } finally {
      if (database.inTransaction) await sql.run('ROLLBACK');
    }
  },
  close: () => void database.close(),
});
