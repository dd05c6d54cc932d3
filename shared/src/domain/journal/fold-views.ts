import type { EntryStatus } from '../contest/states.js';
import type { Decimal } from '../decimal.js';
import type { SheetKey } from '../scoring/assignment.js';
import type { DecimalText } from '../scoring/rules.js';

/** What the fold knows of an entry. Arrays follow the order of the rules; null = nothing marked there, never 0. */
export interface EntryScore {
  id: string;
  number: string;
  status: EntryStatus;
  /** Weighted stage scores, rounded to the event's decimals. */
  stages: (Decimal | null)[];
  /** Criterion scores of each stage, before the stage is normalised and weighted. */
  criteria: (Decimal | null)[][];
  total: Decimal | null;
  /** Best total still reachable (equal to `total` when all is marked); null when the event is unbounded. */
  possible: Decimal | null;
  /** Aspects with a released mark, and all aspects. */
  marked: number;
  expected: number;
  /** Values of the tie chain, in its order. */
  ties: (Decimal | null)[];
}

export interface SheetMark {
  value: DecimalText;
  /** The sheet's revision that this mark made. */
  revision: number;
}

export interface SheetView {
  state: 'open' | 'submitted';
  /** 0 before the first row. */
  revision: number;
  /** By aspect code. Includes marks that are left out because the judge was declared absent later. */
  marks: ReadonlyMap<string, SheetMark>;
}

/** A judgement aspect whose judges are more than one step apart: discuss and vote again. */
export interface BlockedAspect {
  stage: string;
  section: string;
  entry: string;
  aspect: string;
}

/** A sheet of an active entry that keeps the event from finishing. */
export interface PendingSheet extends SheetKey {
  state: SheetView['state'];
  /** Codes of aspects that the sheet still lacks. */
  missing: string[];
}
