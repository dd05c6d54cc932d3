import type { EventFold } from '../journal/fold.js';
import { ok, type Result, refuse, type Violation } from '../problem/violation.js';
import { missingFor } from './missing.js';
import type { EventState } from './states.js';

/**
 * Where an event may go next (contest.md §1). Steps without machinery of their own are passed through; a step back keeps
 * everything that was marked. `cancelled` is open until the results are final.
 */
const MOVES: Readonly<Record<EventState, readonly EventState[]>> = {
  draft: ['published', 'running', 'cancelled'],
  published: ['running', 'draft', 'cancelled'],
  registration_open: ['registration_closed', 'cancelled'],
  registration_closed: ['running', 'cancelled'],
  running: ['marking_closed', 'cancelled'],
  marking_closed: ['final', 'running', 'cancelled'],
  rechecking: ['final', 'running', 'cancelled'],
  public_notice: ['final', 'running', 'cancelled'],
  final: ['archived'],
  archived: [],
  cancelled: [],
};

export interface Move {
  to: EventState;
  /** What stands in the way, each a sentence that names who must do what. Empty: the move can be made. */
  missing: Violation[];
}

/** The moves from an event's state, each with what is missing. */
export const movesFrom = (fold: EventFold): Move[] =>
  MOVES[fold.state].map((to) => ({ to, missing: missingFor(fold, to) }));

/** Decides on a move. Refuses with state_move, or with the first of what is missing. */
export function decideMove(fold: EventFold, to: EventState): Result<EventState> {
  if (!MOVES[fold.state].includes(to)) return refuse('state_move', { from: fold.state, to });
  const [first] = missingFor(fold, to);
  return first ? { ok: false, violation: first } : ok(to);
}

/** From the first step to the last; a cancelled event counts only when all are. */
const ORDER: readonly EventState[] = [
  'draft',
  'published',
  'registration_open',
  'registration_closed',
  'running',
  'marking_closed',
  'rechecking',
  'public_notice',
  'final',
  'archived',
];

/** State of a contest: running while any event runs, else that of the event that is least far; cancelled when all are. */
export function contestState(events: readonly EventState[]): EventState {
  const alive = events.filter((state) => state !== 'cancelled');
  if (alive.length === 0) return events.length > 0 ? 'cancelled' : 'draft';
  if (alive.includes('running')) return 'running';
  return ORDER.find((state) => alive.includes(state)) ?? 'draft';
}
