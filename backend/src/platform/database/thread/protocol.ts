import type { SqlValue } from '../sql.js';

/** A text, and the lists of values that it is run with one after the other. */
export type Statement = [text: string, ...lists: (readonly SqlValue[])[]];

/** Statements in order; the last one's rows are the answer. */
export interface StatementsRequest {
  id: number;
  statements: Statement[];
}

/** A whole turn: the file that holds it, and what it is given. */
export interface TurnRequest {
  id: number;
  file: string;
  input: unknown;
  /** Milliseconds that it may wait for another process's lock. */
  patience: number;
}

export type Request = StatementsRequest | TurnRequest;

/** Names once, not once per row: a message copies every text. */
export interface Table {
  columns: string[];
  rows: unknown[][];
}

export type Reply =
  | { id: number; table: Table }
  | { id: number; output: unknown }
  | { id: number; failure: { code: string; message: string } };

export interface SqliteOpening {
  path: string;
  pragmas: string[];
}
