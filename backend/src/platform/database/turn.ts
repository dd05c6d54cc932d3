import type { EntityManager } from 'typeorm';
import type { Sql } from './sql.js';

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

/**
 * A turn in a file of its own (`*.turn.ts`, exported as `take`), so that it can be taken in the database's thread. Input and
 * output are plain data; time and ids come with the input.
 */
export type FileTurn<Input, Output> = (tx: Tx, input: Input) => Promise<Output>;

/** A turn under way. */
export class Turn implements Tx {
  private readonly actions: (() => void)[] = [];

  constructor(readonly sql: Sql) {}

  afterCommit(action: () => void): void {
    this.actions.push(action);
  }

  announce(): void {
    for (const action of this.actions) action();
  }
}

export class EntityTurn extends Turn implements EntityTx {
  constructor(
    sql: Sql,
    readonly manager: EntityManager,
  ) {
    super(sql);
  }
}
