import type { EventState } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import type { DecidedSheet } from './decide-mark.js';

/** What a submission is decided on. */
export interface SubmitSituation {
  sheet: DecidedSheet;
  /** Codes of the aspects that this judge enters, without those of a declared absence. */
  duties: readonly string[];
  eventState: EventState;
}

/** A sentence names that many aspects, then says that there are more. */
const NAMED = 20;

/**
 * Decides on the submission of a sheet at a revision: every aspect has a mark or a declared absence, and the device has seen
 * all of it. Submitting does not count as a revision. Refuses with event_not_running, sheet_not_open, submit_stale,
 * submit_incomplete.
 */
export function decideSubmit(situation: SubmitSituation, command: { revision: number }): Result<{ revision: number }> {
  const { sheet, duties } = situation;
  if (situation.eventState !== 'running') return refuse('event_not_running');
  if (sheet.state !== 'open') return refuse('sheet_not_open');
  if (command.revision !== sheet.revision) {
    return refuse('submit_stale', { yours: command.revision, theirs: sheet.revision });
  }
  const unmarked = duties.filter((code) => !Object.hasOwn(sheet.marks, code));
  if (unmarked.length > 0) return refuse('submit_incomplete', { count: unmarked.length, aspects: named(unmarked) });
  return ok({ revision: sheet.revision });
}

const named = (codes: readonly string[]): string =>
  [...codes.slice(0, NAMED), ...(codes.length > NAMED ? ['…'] : [])].join(', ');
