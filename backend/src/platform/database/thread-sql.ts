import type { Sql, SqlValue } from './sql.js';
import type { DatabaseThread } from './thread/database-thread.js';
import type { Statement, Table } from './thread/protocol.js';

/** Values that wait together: more of them cross at once, because copying a whole import would hold the event loop. */
const MOST_QUEUED = 8_000;

const objectsOf = ({ columns, rows }: Table): Record<string, unknown>[] =>
  rows.map((row) => {
    const named: Record<string, unknown> = {};
    for (const [at, column] of columns.entries()) named[column] = row[at];
    return named;
  });

/**
 * Plain SQL on SQLite's writing connection in its thread, for turns on the event loop. `run` only queues; what it queued
 * travels with the next question or the commit and fails there, so that a turn costs few crossings; much at once crosses
 * on its way, and `run` waits for it.
 */
export class ThreadSql implements Sql {
  readonly dialect = 'sqlite';
  private queued: Statement[] = [];
  private queuedValues = 0;

  constructor(private readonly thread: DatabaseThread) {}

  /** Opens a transaction; waits `patience` milliseconds for another process's lock. */
  async begin(patience: number): Promise<void> {
    this.thread.revive();
    await this.run(`PRAGMA busy_timeout = ${patience}`);
    await this.run('BEGIN IMMEDIATE');
  }

  run(text: string, values: readonly SqlValue[] = []): Promise<void> {
    return this.runEach(text, [values]);
  }

  async runEach(text: string, lists: readonly (readonly SqlValue[])[]): Promise<void> {
    this.queued.push([text, ...lists]);
    for (const values of lists) this.queuedValues += values.length;
    if (this.queuedValues > MOST_QUEUED) await this.all('SELECT 1');
  }

  async all<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return objectsOf(await this.thread.perform([...this.takeQueued(), [text, values]])) as Row[];
  }

  /** Forgets what was queued and takes back what was done. */
  async rollback(): Promise<void> {
    this.takeQueued();
    await this.all('ROLLBACK');
  }

  private takeQueued(): Statement[] {
    const queued = this.queued;
    this.queued = [];
    this.queuedValues = 0;
    return queued;
  }
}
