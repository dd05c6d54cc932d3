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

interface Planned {
  frozen: boolean;
  /** Milliseconds; null = not planned. */
  freezeAt: number | null;
  eventState: EventState;
}

/**
 * Decides on the time at which the boards freeze by themselves (contest.md §7), or on taking it back (`at` null). Both in
 * milliseconds. Refuses freeze_closed, freeze_same (frozen already, or nothing to take back), freeze_past.
 */
export function decideFreezeTime(
  { frozen, freezeAt, eventState }: Planned,
  { at }: { at: number | null },
  now: number,
): Result<number | null> {
  if (isClosed(eventState)) return refuse('freeze_closed');
  if (frozen || at === freezeAt) return refuse('freeze_same');
  if (at !== null && at <= now) return refuse('freeze_past');
  return ok(at);
}

/** Decides on freezing because the time has come. A plan that was changed meanwhile is not due: freeze_same. */
export function decideDueFreeze({ frozen, freezeAt, eventState }: Planned, now: number): Result<true> {
  if (isClosed(eventState)) return refuse('freeze_closed');
  return !frozen && freezeAt !== null && freezeAt <= now ? ok(true) : refuse('freeze_same');
}
