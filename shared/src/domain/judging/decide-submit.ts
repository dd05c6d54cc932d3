import type { EventState } from '../contest/states.js';
import type { SheetView } from '../journal/fold-views.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import type { SheetAspect } from '../scoring/assignment.js';
import { type DeviceReport, decideReport } from './decide-hold.js';
import type { Holding } from './hold.js';

/** What a submission is decided on. `aspects`: those on the judge's sheet (`aspectsOf`). */
export interface SubmitSituation {
  sheet: SheetView;
  aspects: readonly SheetAspect[];
  eventState: EventState;
  holding: Holding;
}

export interface SubmitCommand extends DeviceReport {
  /** The sheet's revision that the device has seen. */
  revision: number;
}

/** A sentence names that many aspects, then says that there are more. */
const NAMED = 20;

/**
 * Decides on the submission of a sheet at a revision: every aspect has a mark or a declared absence, and the device has seen
 * all of it, has nothing waiting and is the one that holds the sheet. Submitting does not count as a revision. A sheet
 * that was begun and is somebody else's now is not taken: its judge would think that these marks count. Refuses with
 * event_not_running, sheet_not_open, judge_absent, what `decideReport` refuses, submit_stale, submit_incomplete.
 */
export function decideSubmit(situation: SubmitSituation, command: SubmitCommand): Result<{ revision: number }> {
  const { sheet, aspects } = situation;
  if (situation.eventState !== 'running') return refuse('event_not_running');
  if (sheet.state !== 'open') return refuse('sheet_not_open');
  if (sheet.marks.size > 0 && aspects.every(({ absent }) => absent)) {
    return refuse('judge_absent', { aspect: names(aspects) });
  }
  const reported = decideReport(situation.holding, command);
  if (!reported.ok) return reported;
  if (command.revision !== sheet.revision) {
    return refuse('submit_stale', { yours: command.revision, theirs: sheet.revision });
  }
  const unmarked = aspects.filter(({ aspect, absent }) => !absent && !sheet.marks.has(aspect.code));
  if (unmarked.length > 0) {
    return refuse('submit_incomplete', { count: unmarked.length, aspects: names(unmarked) });
  }
  return ok({ revision: sheet.revision });
}

function names(aspects: readonly SheetAspect[]): string {
  const listed = aspects.slice(0, NAMED).map(({ aspect }) => aspect.code);
  return [...listed, ...(aspects.length > NAMED ? ['…'] : [])].join(', ');
}
