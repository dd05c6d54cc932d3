import { type EntryStatus, type EventState, isClosed } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';

export interface StatusSituation {
  status: EntryStatus;
  eventState: EventState;
  /** Entry number, for the sentence. */
  number: string;
}

/**
 * Decides on a withdrawal, disqualification, no-show, or the undoing of any of them (contest.md §4). Possible until the
 * results are final. Refuses with event_final or status_same.
 */
export function decideStatus(situation: StatusSituation, command: { status: EntryStatus }): Result<EntryStatus> {
  if (isClosed(situation.eventState)) return refuse('event_final');
  if (situation.status === command.status) return refuse('status_same', { number: situation.number });
  return ok(command.status);
}
