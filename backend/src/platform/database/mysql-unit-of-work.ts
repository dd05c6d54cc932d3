import type { OnModuleDestroy } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { MysqlSql } from './sql.js';
import { storageFailure } from './storage-failure.js';
import type { DatabaseThread } from './thread/database-thread.js';
import { EntityTurn, type EntityTx, type Tx } from './turn.js';
import { sleep, UnitOfWork } from './unit-of-work.js';

const DEADLOCK_TRIES = 5;

/** A turn that lost a deadlock is taken again from its start. */
async function untilDecided<T>(take: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await take();
    } catch (error) {
      if (storageFailure(error) !== 'deadlock' || attempt === DEADLOCK_TRIES) throw error;
      await sleep(attempt * 10);
    }
  }
}

/** Plain transactions on a pooled connection; turns in files on their thread's own. */
export class MysqlUnitOfWork extends UnitOfWork implements OnModuleDestroy {
  constructor(
    private readonly source: DataSource,
    private readonly thread: DatabaseThread,
  ) {
    super();
  }

  run<T>(turn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.runEntities(turn);
  }

  runEntities<T>(turn: (tx: EntityTx) => Promise<T>): Promise<T> {
    return untilDecided(() => this.take(turn));
  }

  runFile<Input, Output>(file: URL, input: Input): Promise<Output> {
    return untilDecided(() => this.thread.take<Output>(file, input, 0));
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.close();
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
