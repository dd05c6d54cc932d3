import type { OnModuleDestroy } from '@nestjs/common';
import type { Database } from 'better-sqlite3';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { MysqlSql, type Sql, SqliteSql } from './sql.js';
import { storageFailure } from './storage-failure.js';
import type { ThreadSql } from './thread-sql.js';

/** What a turn may use. Nothing inside a turn waits for the network. */
export interface Tx {
  readonly sql: Sql;
  /** Runs when the turn is committed, in order; never when it is rolled back. */
  afterCommit(action: () => void): void;
}

/** A turn that also saves entities. */
export interface EntityTx extends Tx {
  readonly manager: EntityManager;
}

/** The only door for writes. A turn commits as a whole or leaves no trace; errors pass through to the caller. */
export abstract class UnitOfWork {
  /**
   * A turn of plain SQL. On SQLite it happens in a thread of its own, so that the disk never holds the event loop;
   * what `sql.run` could not do is told at the next `sql.all` or at the commit.
   */
  abstract run<T>(turn: (tx: Tx) => Promise<T>): Promise<T>;

  /** A turn with TypeORM's manager. On SQLite it happens on the event loop: small turns of forms, never bulk. */
  abstract runEntities<T>(turn: (tx: EntityTx) => Promise<T>): Promise<T>;
}

class Turn implements Tx {
  private readonly actions: (() => void)[] = [];

  constructor(readonly sql: Sql) {}

  afterCommit(action: () => void): void {
    this.actions.push(action);
  }

  announce(): void {
    for (const action of this.actions) action();
  }
}

class EntityTurn extends Turn implements EntityTx {
  constructor(
    sql: Sql,
    readonly manager: EntityManager,
  ) {
    super(sql);
  }
}

const sleep = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));

/**
 * How long a turn waits for another process's write lock before it gives up (the caller answers 503). The wait counts from
 * when the turn was asked for: those that queue behind a turn that waits in vain do not each wait anew.
 */
export const LOCK_WAIT_MS = 2_000;
const LOCK_RETRY_MS = 25;

/**
 * One writer at a time: TypeORM shares one query runner on better-sqlite3, and overlapping transactions on it nest, lose
 * and mix rows, so turns queue, whichever of the two connections they use. The lock is taken at once (IMMEDIATE), waiting
 * without blocking the event loop.
 */
export class SqliteUnitOfWork extends UnitOfWork implements OnModuleDestroy {
  private last: Promise<unknown> = Promise.resolve();
  private readonly runner: QueryRunner & { isTransactionActive: boolean };
  private readonly sql: Sql;

  constructor(
    source: DataSource,
    private readonly database: Database,
    private readonly thread: ThreadSql,
  ) {
    super();
    this.runner = source.createQueryRunner() as QueryRunner & { isTransactionActive: boolean };
    this.sql = new SqliteSql(database);
  }

  run<T>(turn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.queue((patience) => this.take(turn, patience));
  }

  runEntities<T>(turn: (tx: EntityTx) => Promise<T>): Promise<T> {
    return this.queue((patience) => this.takeEntities(turn, patience));
  }

  async onModuleDestroy(): Promise<void> {
    await this.last;
    await this.thread.close();
  }

  private queue<T>(take: (patience: number) => Promise<T>): Promise<T> {
    const asked = performance.now();
    const mine = this.last.then(() => take(Math.max(0, LOCK_WAIT_MS - (performance.now() - asked))));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async take<T>(turn: (tx: Tx) => Promise<T>, patience: number): Promise<T> {
    const tx = new Turn(this.thread);
    try {
      await this.thread.begin(patience);
      const value = await turn(tx);
      await this.thread.all('COMMIT');
      tx.announce();
      return value;
    } catch (error) {
      // When the thread is gone its transaction is gone too; the cause matters, not that.
      await this.thread.rollback().catch(() => undefined);
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

const DEADLOCK_TRIES = 5;

/** Plain transactions on a pooled connection; a turn that lost a deadlock is taken again from its start. */
export class MysqlUnitOfWork extends UnitOfWork {
  constructor(private readonly source: DataSource) {
    super();
  }

  run<T>(turn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runEntities(turn);
  }

  async runEntities<T>(turn: (tx: EntityTx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.take(turn);
      } catch (error) {
        if (storageFailure(error) !== 'deadlock' || attempt === DEADLOCK_TRIES) throw error;
        await sleep(attempt * 10);
      }
    }
  }

  private async take<T>(turn: (tx: EntityTx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      // Each statement sees what is committed: after a row lock, that is what the lock protects.
      await runner.startTransaction('READ COMMITTED');
      const tx = new EntityTurn(new MysqlSql(runner), runner.manager);
      const value = await turn(tx);
      await runner.commitTransaction();
      tx.announce();
      return value;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
