import type { Database, Statement } from 'better-sqlite3';

import type { Dialect } from './column-types.js';

export type SqlValue = string | number | null | Buffer;

/** Plain SQL with `?` holes, the same text for both dialects, for the paths where an ORM costs too much. */
export interface Sql {
  readonly dialect: Dialect;
  all<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  run(text: string, values?: readonly SqlValue[]): Promise<void>;
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
}

/** `?, ?, ?` */
export const holes = (count: number): string => Array(count).fill('?').join(', ');

/** SQLite never leaves the microtask queue: between the parts of a large write sockets and timers get their turn. */
const breathe = () => new Promise<void>((resume) => setImmediate(resume));

/** Inserts rows, a few hundred a statement: SQLite and MySQL bound both the holes and the packet. */
export async function insertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly SqlValue[][],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(2000 / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    if (start > 0) await breathe();
    const part = rows.slice(start, start + perStatement);
    const line = `(${holes(columns.length)})`;
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(part.length).fill(line).join(', ')}`;
    await sql.run(text, part.flat());
  }
}

/** Replaces named columns of rows found by their first column, in one statement a part on either dialect. */
export async function upsertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  changed: readonly string[],
  rows: readonly SqlValue[][],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(2000 / columns.length));
  const set =
    sql.dialect === 'sqlite'
      ? `ON CONFLICT (${columns[0]}) DO UPDATE SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`
      : `ON DUPLICATE KEY UPDATE ${changed.map((column) => `${column} = VALUES(${column})`).join(', ')}`;
  for (let start = 0; start < rows.length; start += perStatement) {
    if (start > 0) await breathe();
    const part = rows.slice(start, start + perStatement);
    const lines = Array(part.length)
      .fill(`(${holes(columns.length)})`)
      .join(', ');
    await sql.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${lines} ${set}`, part.flat());
  }
}
