import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Sql, SqlValue } from './sql.js';
import type { Opening, Reply, Request, Statement, Table } from './sqlite-thread.js';

/** What the database said in the thread, with the driver's code (see `storageFailure`). */
class ThreadFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Values that wait together: more of them cross at once, because copying a whole import would hold the event loop. */
const MOST_QUEUED = 8_000;

interface Asker {
  resolve: (rows: unknown[]) => void;
  reject: (error: Error) => void;
}

const objectsOf = ({ columns, rows }: Table): Record<string, unknown>[] =>
  rows.map((row) => {
    const named: Record<string, unknown> = {};
    for (const [at, column] of columns.entries()) named[column] = row[at];
    return named;
  });

/**
 * Plain SQL on a writing connection in a thread of its own: neither a statement nor the disk's flush holds the event loop.
 * `run` only queues; what it queued travels with the next question or the commit and fails there, so that a turn costs
 * few crossings; much at once crosses on its way, and `run` waits for it. The thread starts when first asked, and with
 * the next turn after it died.
 */
export class ThreadSql implements Sql {
  readonly dialect = 'sqlite';
  private queued: Statement[] = [];
  private queuedValues = 0;
  private worker: Worker | undefined;
  private lost: ThreadFailure | undefined;
  private requests: Request[] = [];
  private readonly askers = new Map<number, Asker>();
  private lastId = 0;

  constructor(private readonly opening: Opening) {}

  /** Opens a transaction; waits `patience` milliseconds for another process's lock. Only here a lost thread is replaced. */
  async begin(patience: number): Promise<void> {
    this.lost = undefined;
    // In steps, because every text stays prepared.
    await this.run(`PRAGMA busy_timeout = ${Math.floor(patience / 500) * 500}`);
    await this.run('BEGIN IMMEDIATE');
  }

  async run(text: string, values: readonly SqlValue[] = []): Promise<void> {
    this.queued.push([text, values]);
    this.queuedValues += values.length;
    if (this.queuedValues > MOST_QUEUED) await this.all('SELECT 1');
  }

  all<Row>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    const statements = [...this.takeQueued(), [text, values] satisfies Statement];
    return new Promise((resolve, reject) => {
      // The rest of a turn whose beginning is gone: in a new thread it would commit by itself.
      if (this.lost) return reject(this.lost);
      const id = ++this.lastId;
      this.askers.set(id, { resolve: resolve as Asker['resolve'], reject });
      // Questions of one moment share a crossing: each wakes the thread, and the thread the event loop.
      if (this.requests.length === 0) queueMicrotask(() => this.send());
      this.requests.push({ id, statements });
    });
  }

  private send(): void {
    const thread = this.thread();
    // Only an open question keeps the process alive.
    thread.ref();
    thread.postMessage(this.requests);
    this.requests = [];
  }

  /** Forgets what was queued and takes back what was done. */
  async rollback(): Promise<void> {
    this.takeQueued();
    await this.all('ROLLBACK');
  }

  async close(): Promise<void> {
    if (!this.worker) return;
    const gone = once(this.worker, 'exit');
    this.worker.ref();
    this.worker.postMessage('close');
    await gone;
  }

  private takeQueued(): Statement[] {
    const queued = this.queued;
    this.queued = [];
    this.queuedValues = 0;
    return queued;
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./sqlite-thread.js', import.meta.url), { workerData: this.opening });
    let cause = new Error('the thread of the database ended');
    worker.on('message', (replies: Reply[]) => {
      for (const reply of replies) this.settle(reply);
      if (this.askers.size === 0) worker.unref();
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => this.lose(cause));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private settle(reply: Reply): void {
    const asker = this.askers.get(reply.id);
    this.askers.delete(reply.id);
    if ('rows' in reply) asker?.resolve(objectsOf(reply));
    else asker?.reject(new ThreadFailure(reply.failure.code, reply.failure.message));
  }

  /** Nothing that waits was committed as far as anybody knows; the callers say "try again". */
  private lose({ message }: Error): void {
    this.worker = undefined;
    this.lost = new ThreadFailure('SQLITE_CANTOPEN', message);
    for (const { reject } of this.askers.values()) reject(this.lost);
    this.askers.clear();
  }
}
