import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { built } from '../../threads/built.js';
import type { Reply, Request, Statement, Table } from './protocol.js';

/** What the database said in the thread, with the driver's code (see `storageFailure`). */
class ThreadFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Asker {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** What is asked: a request without its number. */
type Question = { statements: Statement[] } | { file: string; input: unknown; patience: number };

/**
 * A thread that writes: neither a statement, nor a driver's work, nor the disk's flush holds the event loop. It starts
 * when first asked, and anew with `revive` after it died.
 */
export class DatabaseThread {
  private worker: Worker | undefined;
  private lost: ThreadFailure | undefined;
  private requests: Request[] = [];
  private readonly askers = new Map<number, Asker>();
  private lastId = 0;

  constructor(
    private readonly file: URL,
    private readonly opening: unknown,
  ) {}

  /** Before a turn: only here a lost thread is replaced. */
  revive(): void {
    this.lost = undefined;
  }

  /** Takes a turn that is in a file (see `FileTurn`), from its beginning to its commit. */
  take<Output>(file: URL, input: unknown, patience: number): Promise<Output> {
    this.revive();
    return this.ask({ file: built(file).href, input, patience });
  }

  /** Does statements in order; resolves with the last one's rows. */
  perform(statements: Statement[]): Promise<Table> {
    return this.ask({ statements });
  }

  async close(): Promise<void> {
    if (!this.worker) return;
    const gone = once(this.worker, 'exit');
    this.worker.ref();
    this.worker.postMessage('close');
    await gone;
  }

  private ask<Answer>(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // The rest of a turn whose beginning is gone: in a new thread it would commit by itself.
      if (this.lost) return reject(this.lost);
      const id = ++this.lastId;
      this.askers.set(id, { resolve, reject });
      // Questions of one moment share a crossing: each wakes the thread, and the thread the event loop.
      if (this.requests.length === 0) queueMicrotask(() => this.send());
      this.requests.push({ id, ...question });
    });
  }

  private send(): void {
    const thread = this.thread();
    // Only an open question keeps the process alive.
    thread.ref();
    thread.postMessage(this.requests);
    this.requests = [];
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(built(this.file), { workerData: this.opening });
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
    if ('failure' in reply) asker?.reject(new ThreadFailure(reply.failure.code, reply.failure.message));
    else asker?.resolve(('table' in reply ? reply.table : reply.output) as never);
  }

  /** Nothing that waits was committed as far as anybody knows; the callers say "try again". */
  private lose({ message }: Error): void {
    this.worker = undefined;
    this.lost = new ThreadFailure('SQLITE_CANTOPEN', message);
    for (const { reject } of this.askers.values()) reject(this.lost);
    this.askers.clear();
  }
}
