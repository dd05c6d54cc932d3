import type { EventState } from '../contest/states.js';
import { type PositionRange, StandingsIndex } from '../ranking/standings-index.js';
import type { EventRules } from '../scoring/rules.js';
import type { BlockedAspect, EntryScore, PendingSheet, SheetKey, SheetView } from './fold-views.js';
import type { BoardPolicy, JournalRow } from './rows.js';

/**
 * One event's standings as a deterministic fold over (rules, journal rows): no clock, no locale, no policy from outside.
 * Rows must come in sequence. Scores are computed when asked for, and only of entries that changed.
 */
export class EventFold {
  readonly standings = new StandingsIndex();
  /** Sequence of the last row seen, of any event of the contest; 0 = none. */
  seq = 0;
  /** Server time (ms) of the last row that could change a score, a status or the state; null = none. */
  changedAt: number | null = null;
  state: EventState = 'draft';
  frozen = false;
  policy: BoardPolicy = { names: 'number', employer: false, top: null };
  /** Sequence of the last policy or freeze row; 0 = none. A board's id carries it. */
  policySeq = 0;

  constructor(readonly rules: EventRules) {}

  /** The results stand: state final or archived. */
  get finalised(): boolean {
    return this.state === 'final' || this.state === 'archived';
  }

  /** Aspects marked and expected, over all active entries. */
  get progress(): { marked: number; expected: number } {
    return { marked: 0, expected: 0 };
  }

  /** Takes the next row. Rows already seen change nothing; rows of other events only advance `seq`. */
  apply(row: JournalRow): void {
    this.seq = row.seq;
  }

  /** Ids of entries whose score or status may have changed since the last take, in the order of entry numbers. */
  takeDirty(): string[] {
    return [];
  }

  /** Board positions whose entry or rank may have changed since the last take; null = none. */
  takeMoved(): PositionRange | null {
    return null;
  }

  /** Score of an entry; throws for an id that is not in the rules. */
  score(entry: string): EntryScore {
    throw new Error(`no entry ${entry}`);
  }

  /** Current state of a sheet; an untouched one is open at revision 0. */
  sheet(_key: SheetKey): SheetView {
    return { state: 'open', revision: 0, marks: new Map() };
  }

  /** Whether the judge is declared absent for an aspect of an entry. */
  isAbsent(_entry: string, _stage: string, _judge: string, _aspect: string): boolean {
    return false;
  }

  /** Judgement aspects of active entries that wait for a new vote. */
  blocked(): BlockedAspect[] {
    return [];
  }

  /** Sheets of active entries that are not submitted or lack a mark. */
  pendingSheets(): PendingSheet[] {
    return [];
  }
}

/** Folds a whole journal at once. */
export function foldAll(rules: EventRules, rows: Iterable<JournalRow>): EventFold {
  const fold = new EventFold(rules);
  for (const row of rows) fold.apply(row);
  return fold;
}
