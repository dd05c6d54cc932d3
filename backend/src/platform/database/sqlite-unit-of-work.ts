import type { OnModuleDestroy } from '@nestjs/common';
import type { Database } from 'better-sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Sql, SqliteSql } from './sql.js';
import { storageFailure } from './storage-failure.js';
import type { DatabaseThread } from './thread/database-thread.js';
import { ThreadSql } from './thread-sql.js';
import { EntityTurn, type EntityTx, Turn, type Tx } from './turn.js';
import { sleep, UnitOfWork } from './unit-of-work.js';

/**
 * How long a turn waits for another process's write lock before it gives up (the caller answers 503). The wait counts from
 * when the turn was asked for: those that queue behind a turn that waits in vain do not each wait anew.
 */
export const LOCK_WAIT_MS = 2_000;
const LOCK_RETRY_MS = 25;
/** Patience goes in steps, because every statement's text stays prepared. */
const PATIENCE_STEP_MS = 500;

/**
 * One writer at a time: TypeORM shares one query runner on better-sqlite3, and overlapping transactions on it nest, lose
 * and mix rows, so turns queue, whichever of the two connections they use. The lock is taken at once (IMMEDIATE), waiting
 * without blocking the event loop.
 */
export class SqliteUnitOfWork extends UnitOfWork implements OnModuleDestroy {
  private last: Promise<unknown> = Promise.resolve();
  private readonly runner: QueryRunner & { isTransactionActive: boolean };
  private readonly sql: Sql;
  private readonly plain: ThreadSql;

  constructor(
    source: DataSource,
    private readonly database: Database,
    private readonly thread: DatabaseThread,
  ) {
    super();
    this.runner = source.createQueryRunner() as QueryRunner & { isTransactionActive: boolean };
    this.sql = new SqliteSql(database);
    this.plain = new ThreadSql(thread);
  }

  run<T>(turn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.queue((patience) => this.take(turn, patience));
  }

  runEntities<T>(turn: (tx: EntityTx) => Promise<T>): Promise<T> {
    return this.queue((patience) => this.takeEntities(turn, patience));
  }

  runFile<Input, Output>(file: URL, input: Input): Promise<Output> {
    return this.queue((patience) => this.thread.take(file, input, patience));
  }

  async onModuleDestroy(): Promise<void> {
    await this.last;
    await this.thread.close();
  }

  private queue<T>(take: (patience: number) => Promise<T>): Promise<T> {
    const asked = performance.now();
    const mine = this.last.then(() => take(patienceSince(asked)));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async take<T>(turn: (tx: Tx) => Promise<T>, patience: number): Promise<T> {
    const tx = new Turn(this.plain);
    try {
      await this.plain.begin(patience);
      const value = await turn(tx);
      await this.plain.all('COMMIT');
      tx.announce();
      return value;
    } catch (error) {
      // When the thread is gone its transaction is gone too; the cause matters, not that.
      await this.plain.rollback().catch(() => undefined);
      throw error;
    }
  }

  private async takeEntities<T>(turn: (tx: EntityTx) => Promise<T>, patience: number): Promise<T> {
    await this.begin(patience);
    const tx = new EntityTurn(this.sql, this.runner.manager);
    // TypeORM asks this flag whether `save` must open a transaction of its own.
    this.runner.isTransactionActive = true;
    try {
      const value = await turn(tx);
      this.database.exec('COMMIT');
      this.runner.isTransactionActive = false;
      tx.announce();
      return value;
    } finally {
      this.runner.isTransactionActive = false;
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
    }
  }

  private async begin(patience: number): Promise<void> {
    for (let waited = 0; ; waited += LOCK_RETRY_MS) {
      try {
        this.database.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (storageFailure(error) !== 'busy' || waited >= patience) throw error;
        await sleep(LOCK_RETRY_MS);
      }
    }
  }
}

function patienceSince(asked: number): number {
  const left = Math.max(0, LOCK_WAIT_MS - (performance.now() - asked));
  return Math.ceil(left / PATIENCE_STEP_MS) * PATIENCE_STEP_MS;
}
