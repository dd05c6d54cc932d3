import { type EventState, isClosed } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';

/** Who takes a file away: the judge who attached it, or whoever decides in the event. */
export const REMOVERS = ['judge', 'chief'] as const;
export type Remover = (typeof REMOVERS)[number];

/**
 * Decides on taking a file away. The judge may while the sheet is still theirs to fill in; afterwards it is evidence, and only
 * the chief judge may, with a reason. Refuses with event_not_running, sheet_not_open, event_final.
 */
export function decideRemoval({
  by,
  sheetState,
  eventState,
}: {
  by: Remover;
  sheetState: 'open' | 'submitted';
  eventState: EventState;
}): Result<null> {
  if (by === 'chief') return isClosed(eventState) ? refuse('event_final') : ok(null);
  if (eventState !== 'running') return refuse('event_not_running');
  return sheetState === 'open' ? ok(null) : refuse('sheet_not_open');
}
