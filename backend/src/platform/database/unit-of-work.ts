import type { EntityTx, Tx } from './turn.js';

export type { EntityTx, FileTurn, Tx } from './turn.js';

/** The only door for writes. A turn commits as a whole or leaves no trace; errors pass through to the caller. */
export abstract class UnitOfWork {
  /**
   * A turn of plain SQL. On SQLite its statements happen in a thread, so that the disk never holds the event loop; what
   * `sql.run` could not do is told at the next `sql.all` or at the commit.
   */
  abstract run<T>(turn: (tx: Tx) => Promise<T>): Promise<T>;

  /** A turn with TypeORM's manager. On SQLite it happens on the event loop: small turns of forms, never bulk. */
  abstract runEntities<T>(turn: (tx: EntityTx) => Promise<T>): Promise<T>;

  /** A turn that is in a file (see `FileTurn`): the whole of it, deciding included, happens in the database's thread. */
  abstract runFile<Input, Output>(file: URL, input: Input): Promise<Output>;
}

export const sleep = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
