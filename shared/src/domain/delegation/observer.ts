import { type EventState, isClosed } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';

export const OBSERVER_STATES = ['asked', 'approved', 'refused'] as const;
export type ObserverState = (typeof OBSERVER_STATES)[number];

/** Whether somebody may still register to observe a contest; a draft is not there. Refuses `not_found`, `observers_closed`. */
export function decideObserver(events: readonly EventState[]): Result<ObserverState> {
  const shown = events.filter((state) => state !== 'draft');
  if (shown.length === 0) return refuse('not_found');
  return shown.every(isClosed) ? refuse('observers_closed') : ok('asked');
}
