import type { JournalBody } from '../journal/rows.js';
import type { DecimalText } from '../scoring/rules.js';

/** Where a reveal (滚榜) stands, as the fold knows it. */
export interface RevealState {
  /** 0 = nothing revealed; odd = an entry stands in the light, its result sealed; even = it is revealed. */
  step: number;
  steps: number;
  /** Sequence of the row that last changed a score when the reveal began: a later one makes it outdated. */
  since: number;
}

export type RevealBody = Extract<JournalBody, { kind: 'reveal_start' | 'reveal_step' | 'reveal_end' }>;

/** The reveal after a journal row; `changedSeq`: sequence of the row that last changed a score. */
export function revealAfter(reveal: RevealState | null, body: RevealBody, changedSeq: number): RevealState | null {
  if (body.kind === 'reveal_start') return { step: 0, steps: body.steps, since: changedSeq };
  return body.kind === 'reveal_step' && reveal ? { ...reveal, step: body.step } : null;
}

/** The entry in the light. Rank and total are what the board said of it before it was revealed. */
export interface RevealSpot {
  number: string;
  open: boolean;
  rank: number | null;
  total: DecimalText | null;
}

/** What a board says of the reveal that it follows. */
export interface BoardReveal {
  step: number;
  steps: number;
  /** Entries whose result is still sealed. */
  left: number;
  /** null before the first step, and where the entry has no row on this board. */
  spot: RevealSpot | null;
}

/** Steps of a reveal of so many entries: one lights an entry up, the next reveals it. */
export const stepsOf = (entries: number): number => entries * 2;

/** Entries revealed at a step. */
export const openedAt = (step: number): number => Math.floor(step / 2);

/** The step at which so many entries are left to reveal. */
export const stepWithLeft = (steps: number, left: number): number => Math.max(0, steps - stepsOf(left));
