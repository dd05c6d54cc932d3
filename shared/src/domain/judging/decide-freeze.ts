import { type EventState, isClosed } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';

/**
 * Decides on freezing or unfreezing the public boards by hand (contest.md §7). Final results are shown in full, so there is
 * nothing left to freeze: freeze_closed. A repetition is freeze_same.
 */
export function decideFreeze(
  situation: { frozen: boolean; eventState: EventState },
  command: { frozen: boolean },
): Result<boolean> {
  if (isClosed(situation.eventState)) return refuse('freeze_closed');
  if (situation.frozen === command.frozen) return refuse('freeze_same');
  return ok(command.frozen);
}
