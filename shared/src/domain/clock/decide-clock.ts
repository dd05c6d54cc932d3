import { type EventState, isClosed } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { elapsedAt, type SessionClock } from './session-clock.js';

export type ClockStep =
  /** Begins anew, from the whole planned time. */
  | { step: 'start'; plannedMs: number }
  | { step: 'pause' }
  | { step: 'resume' }
  /** More time for one entry (id). */
  | { step: 'extra'; entry: string; extraMs: number };

/** Null: the session's clock was never started. */
export interface ClockSituation {
  clock: SessionClock | null;
  eventState: EventState;
}

const started = ({ clock }: ClockSituation, plannedMs: number, now: number): SessionClock => ({
  plannedMs,
  elapsedMs: 0,
  since: now,
  extra: clock?.extra ?? {},
});

/**
 * Decides on a step of a session's clock at `now` (ms). Starting again goes back to the whole time; extra time stays. Refuses
 * with event_final, clock_running, clock_not_running or clock_none.
 */
export function decideClock(situation: ClockSituation, step: ClockStep, now: number): Result<SessionClock> {
  const { clock, eventState } = situation;
  if (isClosed(eventState)) return refuse('event_final');
  if (step.step === 'start') {
    return clock?.since != null ? refuse('clock_running') : ok(started(situation, step.plannedMs, now));
  }
  if (!clock) return refuse('clock_none');
  if (step.step === 'extra') {
    const extra = { ...clock.extra, [step.entry]: (clock.extra[step.entry] ?? 0) + step.extraMs };
    return ok({ ...clock, extra });
  }
  if (step.step === 'resume') return clock.since === null ? ok({ ...clock, since: now }) : refuse('clock_running');
  return clock.since === null
    ? refuse('clock_not_running')
    : ok({ ...clock, elapsedMs: elapsedAt(clock, now), since: null });
}
