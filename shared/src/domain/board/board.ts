import type { EntryStatus, EventState } from '../contest/states.js';
import type { BoardReveal } from '../reveal/reveal.js';
import type { DecimalText, LocalName } from '../scoring/rules.js';

/** Who a board is for. What each may see is decided by the projection, never by the screen. */
export const AUDIENCES = ['public', 'hall', 'jury', 'organiser'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type BoardStatus = 'provisional' | 'frozen' | 'final';

export interface BoardColumn {
  code: string;
  name: LocalName;
  /** The most this column can contribute to the total; null = unbounded. */
  max: DecimalText | null;
}

export interface BoardRow {
  /** Entry number: the row's key. */
  number: string;
  /** null below the ranked: no mark yet, withdrawn, disqualified, no-show. */
  rank: number | null;
  /** By the name policy; null = not public. */
  name: string | null;
  employer: string | null;
  status: EntryStatus;
  /** One per column; null = not marked yet, never 0. */
  cells: (DecimalText | null)[];
  total: DecimalText | null;
  /** The best total still possible (hatched part of the gauge); null = unbounded or complete. */
  possible: DecimalText | null;
  /** 0-based award place (0 = first prize); only on final boards, else null. */
  award: number | null;
  /** Only while results are revealed: whether this one still waits, shown as it was frozen. */
  sealed?: boolean;
}

export interface BoardPrize {
  place: number;
  /** Percent of ranked entries this place takes, e.g. "10". */
  percent: DecimalText;
  count: number;
  /** Total of the last entry inside; null when nobody is ranked. */
  cut: DecimalText | null;
}

export interface BoardHead {
  status: BoardStatus;
  state: EventState;
  /** Server time (ms) of the journal row that last changed this board; null = nothing marked yet. */
  changedAt: number | null;
  /** Aspects marked and expected, over all active entries. */
  marked: number;
  expected: number;
  prizes: BoardPrize[];
  /** Only while results are revealed. */
  reveal?: BoardReveal;
}

/** Everything a screen needs; same journal sequence → same bytes. Rows are in board order. */
export interface BoardSnapshot {
  /** Event + audience + policy epoch. A policy change (freeze, names) makes a new id. */
  board: string;
  /** Journal sequence of the last change of this board. */
  v: number;
  contest: { code: string; name: LocalName; timeZone: string };
  event: { code: string; name: LocalName; decimals: number; totalMax: DecimalText | null };
  columns: BoardColumn[];
  head: BoardHead;
  rows: BoardRow[];
}

/** A changed row: its key and only the fields that changed. */
export type RowPatch = Pick<BoardRow, 'number'> & Partial<Omit<BoardRow, 'number'>>;

/**
 * `from` = this board's previous v. A client whose v differs asks again. A row that is new (a board of the first N rows)
 * comes with all fields; `gone` are the numbers of rows that left. The order of rows follows from `compareRows`.
 */
export interface BoardDelta {
  board: string;
  from: number;
  v: number;
  changes: { head?: Partial<BoardHead>; rows?: RowPatch[]; gone?: string[] };
}
