import type { Database, Statement } from 'better-sqlite3';

import type { Dialect } from './column-types.js';

/** No bytes: what is sealed is stored as base64, so that values are the same text in every driver. */
export type SqlValue = string | number | null;

/** Plain SQL with `?` holes, the same text for both dialects, for the paths where an ORM costs too much. */
export interface Sql {
  readonly dialect: Dialect;
  all<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  run(text: string, values?: readonly SqlValue[]): Promise<void>;
  /** Runs a statement once with each list of values. */
  runEach(text: string, lists: readonly (readonly SqlValue[])[]): Promise<void>;
}

/** Statements are prepared once per text; texts are few, because callers keep row counts to powers of two. */
export class SqliteSql implements Sql {
  readonly dialect = 'sqlite';
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly database: Database) {}

  async all<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return this.statement(text).all(...values) as Row[];
  }

  async run(text: string, values: readonly SqlValue[] = []): Promise<void> {
    this.statement(text).run(...values);
  }

  async runEach(text: string, lists: readonly (readonly SqlValue[])[]): Promise<void> {
    const statement = this.statement(text);
    for (const values of lists) statement.run(...values);
  }

  private statement(text: string): Statement {
    let statement = this.statements.get(text);
    if (!statement) {
      statement = this.database.prepare(text);
      this.statements.set(text, statement);
    }
    return statement;
  }
}

export class MysqlSql implements Sql {
  readonly dialect = 'mysql';

  constructor(private readonly runner: { query(text: string, values?: unknown[]): Promise<unknown> }) {}

  async all<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return this.runner.query(text, [...values]) as Promise<Row[]>;
  }

  async run(text: string, values: readonly SqlValue[] = []): Promise<void> {
    await this.runner.query(text, [...values]);
  }

  async runEach(text: string, lists: readonly (readonly SqlValue[])[]): Promise<void> {
    for (const values of lists) await this.run(text, values);
  }
}

/** `?, ?, ?` */
export const holes = (count: number): string => Array(count).fill('?').join(', ');

/** SQLite never leaves the microtask queue: between the parts of a large write sockets and timers get their turn. */
const breathe = () => new Promise<void>((resume) => setImmediate(resume));

/** Holes of one statement. */
const MOST_HOLES = 2000;
/** UTF-16 units of one statement's texts: at most 3 MB of the 16 MB that a MariaDB packet has. */
const MOST_TEXT = 1_000_000;

/**
 * Inserts rows: one by one where a statement costs nothing (SQLite), a few hundred a statement where each costs a round trip
 * (MySQL bounds both the holes and the packet).
 */
export async function insertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly SqlValue[]>,
): Promise<void> {
  const line = `(${holes(columns.length)})`;
  let first = true;
  for (const part of parts(Math.floor(MOST_HOLES / columns.length), rows)) {
    if (!first) await breathe();
    first = false;
    const into = `INSERT INTO ${table} (${columns.join(', ')}) VALUES`;
    if (sql.dialect === 'sqlite') await sql.runEach(`${into} ${line}`, part);
    else await sql.run(`${into} ${Array(part.length).fill(line).join(', ')}`, part.flat());
  }
}

/** Rows that go together: at most so many, and no more text than a packet takes. */
function* parts(most: number, rows: Iterable<readonly SqlValue[]>): Generator<(readonly SqlValue[])[]> {
  let part: (readonly SqlValue[])[] = [];
  let text = 0;
  for (const row of rows) {
    const more = lengthOf(row);
    if (part.length === most || (part.length > 0 && text + more > MOST_TEXT)) {
      yield part;
      part = [];
      text = 0;
    }
    part.push(row);
    text += more;
  }
  if (part.length > 0) yield part;
}

function lengthOf(row: readonly SqlValue[]): number {
  let length = 0;
  for (const value of row) if (typeof value === 'string') length += value.length;
  return length;
}

/**
 * Sets columns of rows that are there, found by the first column: one by one where a statement costs nothing (SQLite), in
 * one joined statement where each costs a round trip.
 */
export async function updateRows(
  sql: Sql,
  table: string,
  columns: readonly [key: string, ...changed: string[]],
  rows: readonly SqlValue[][],
): Promise<void> {
  const [key, ...changed] = columns;
  if (sql.dialect === 'sqlite') {
    const text = `UPDATE ${table} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE ${key} = ?`;
    return sql.runEach(
      text,
      rows.map(([id, ...values]) => [...values, id!]),
    );
  }
  const first = `SELECT ${columns.map((column) => `? AS ${column}`).join(', ')}`;
  const set = changed.map((column) => `old.${column} = fresh.${column}`).join(', ');
  const perStatement = Math.max(1, Math.floor(2000 / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const part = rows.slice(start, start + perStatement);
    const fresh = [first, ...Array(part.length - 1).fill(`SELECT ${holes(columns.length)}`)].join(' UNION ALL ');
    await sql.run(`UPDATE ${table} old JOIN (${fresh}) fresh ON fresh.${key} = old.${key} SET ${set}`, part.flat());
  }
}
