import type { EntryStatus, EventState } from '../contest/states.js';
import type { SheetView } from '../journal/fold-views.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { checkValue } from '../scoring/check-value.js';
import type { Aspect, DecimalText } from '../scoring/rules.js';

/** What a mark is decided on; all of it loaded in the same unit of work. */
export interface MarkSituation {
  sheet: SheetView;
  /** The aspect in the sheet's section; undefined = there is none of that code. */
  aspect: Aspect | undefined;
  /** It is on this judge's sheet, not on the recorder's alone (`aspectsOf`). */
  assigned: boolean;
  absent: boolean;
  /** A judgement whose judges are too far apart: the fold's `blocked()` names it. Only asked of a submitted sheet. */
  blocked: boolean;
  eventState: EventState;
  entryStatus: EntryStatus;
  /** Entry number, for the sentence. */
  number: string;
}

export interface MarkCommand {
  /** Aspect code. */
  aspect: string;
  /** As typed. */
  value: string;
  /** The sheet's revision that the device knew. */
  baseRevision: number;
}

/** The canonical value and the revision that it gives the sheet. */
export interface MarkDecided {
  value: DecimalText;
  revision: number;
}

/**
 * Decides on one mark (contest.md §4). Refuses with aspect_unknown, event_not_running, entry_not_active, judge_absent,
 * aspect_not_yours, sheet_not_open, the faults of `checkValue`, revision_ahead or mark_stale (params `theirs` and `yours`).
 */
export function decideMark(situation: MarkSituation, command: MarkCommand): Result<MarkDecided> {
  const { sheet, aspect } = situation;
  const named = { aspect: command.aspect };
  if (!aspect) return refuse('aspect_unknown', named);
  if (situation.eventState !== 'running') return refuse('event_not_running');
  if (situation.entryStatus !== 'active') return refuse('entry_not_active', { number: situation.number });
  if (situation.absent) return refuse('judge_absent', named);
  if (!situation.assigned) return refuse('aspect_not_yours', named);
  if (!takesMark(situation, aspect.code)) return refuse('sheet_not_open');
  const checked = checkValue(aspect, command.value);
  if (!checked.ok) return checked;
  return onRevision(sheet, aspect.code, checked.value, command.baseRevision);
}

/**
 * A submitted sheet takes two kinds of mark and no other: the second vote on a blocked judgement, and the first mark of an
 * aspect that came to this judge later, because the recorder was declared absent or the judge is back.
 */
const takesMark = ({ sheet, blocked }: MarkSituation, aspect: string): boolean =>
  sheet.state === 'open' || blocked || !sheet.marks.has(aspect);

/** Only a change of the same aspect since the base is a conflict: two aspects marked on two devices do not collide. */
function onRevision(sheet: SheetView, aspect: string, value: DecimalText, base: number): Result<MarkDecided> {
  if (base > sheet.revision) return refuse('revision_ahead', { yours: base, theirs: sheet.revision });
  const current = sheet.marks.get(aspect);
  if (current && current.revision > base) return refuse('mark_stale', { aspect, yours: value, theirs: current.value });
  return ok({ value, revision: sheet.revision + 1 });
}
