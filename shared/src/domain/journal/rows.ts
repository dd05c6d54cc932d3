import type { EntryStatus, EventState } from '../contest/states.js';
import type { DecimalText } from '../scoring/rules.js';

/**
 * Rows of a contest's journal. The fold takes the rules and these rows, in sequence, and nothing else: no clock,
 * locale or policy from outside. Entries and judges are pseudonyms (ids); `event` is the event's id.
 */
export type NamePolicy = 'number' | 'masked' | 'full';

/** What the public and hall boards may show. */
export interface BoardPolicy {
  names: NamePolicy;
  employer: boolean;
  /** Only the first N rows; null = all. */
  top: number | null;
}

export type JournalBody =
  | {
      kind: 'mark';
      stage: string;
      section: string;
      entry: string;
      judge: string;
      aspect: string;
      value: DecimalText;
      revision: number;
    }
  | { kind: 'submit'; stage: string; section: string; entry: string; judge: string; revision: number }
  /** The chief judge hands a submitted sheet back: it is open again, at the revision it had. */
  | { kind: 'return'; stage: string; section: string; entry: string; judge: string; reason: string }
  /** The sheet goes to another device; ids of devices, null = nobody had it. Changes no mark. */
  | {
      kind: 'take_over';
      stage: string;
      section: string;
      entry: string;
      judge: string;
      revision: number;
      from: string | null;
      to: string;
    }
  /** The chief judge gives a dead device up. */
  | {
      kind: 'release';
      stage: string;
      section: string;
      entry: string;
      judge: string;
      device: string;
      reason: string;
    }
  /** What a released device sent afterwards, as typed: kept, and never part of a result. */
  | { kind: 'late'; stage: string; section: string; entry: string; judge: string; aspect: string; value: string }
  /** A step of a session's clock; `session` null = the stage's only one. Times in milliseconds. */
  | {
      kind: 'clock';
      stage: string;
      session: string | null;
      step: 'start' | 'pause' | 'resume' | 'extra';
      plannedMs: number;
      elapsedMs: number;
      entry: string | null;
      extraMs: number;
      reason: string;
    }
  /** Something happened; `incident` is its id. */
  | { kind: 'incident'; incident: string; type: string; stage: string | null; entry: string | null; note: string }
  | { kind: 'incident_closed'; incident: string; entry: string | null; extraMs: number; decision: string }
  /** `entries` and `aspects` are spelt out, so that the fold needs no scope rules. Empty `aspects` = all. */
  | {
      kind: 'absence';
      judge: string;
      stage: string;
      entries: string[];
      aspects: string[];
      absent: boolean;
      reason: string;
    }
  /** `to` marks these sheets in the place of `from`, who marks them no longer. Spelt out. */
  | {
      kind: 'substitute';
      stage: string;
      from: string;
      to: string;
      sheets: { section: string; entries: string[] }[];
      reason: string;
    }
  /** Who goes on from a stage to the one it leads to: all others take no part there. Spelt out; a later row replaces it. */
  | { kind: 'advance'; stage: string; to: string; entries: string[]; reason: string }
  | { kind: 'status'; entry: string; status: EntryStatus; reason: string }
  | { kind: 'policy'; policy: BoardPolicy }
  | { kind: 'freeze'; frozen: boolean; reason: string }
  /** When the boards freeze by themselves (milliseconds); null takes it back. The freezing itself is a row of its own. */
  | { kind: 'freeze_at'; at: number | null; reason: string }
  /** The reveal begins at step 0 of `steps`, goes to a step, or is taken back: the boards stand frozen as before it. */
  | { kind: 'reveal_start'; steps: number; reason: string }
  | { kind: 'reveal_step'; step: number }
  | { kind: 'reveal_end'; reason: string }
  | { kind: 'state'; state: EventState; reason: string };

export type JournalKind = JournalBody['kind'];

/** `seq`: number within the contest. `at`: server time in milliseconds, recorded, never read from a clock by the fold. */
export interface JournalRow {
  seq: number;
  event: string;
  at: number;
  body: JournalBody;
}
