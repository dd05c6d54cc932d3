import type { EventFold } from '../journal/fold.js';
import { sentence } from '../problem/catalogue.js';
import { ok, type Result, refuse, type Violation } from '../problem/violation.js';
import { countOf, missingFor } from './missing.js';
import { stateWords } from './state-words.js';
import { EVENT_STATES, type EventState } from './states.js';

/**
 * Where an event may go next (contest.md §1). Steps without machinery of their own are passed through; a step back keeps
 * everything that was marked. `cancelled` is open until the results are final.
 */
const MOVES: Readonly<Record<EventState, readonly EventState[]>> = {
  draft: ['published', 'running', 'cancelled'],
  published: ['registration_open', 'running', 'draft', 'cancelled'],
  registration_open: ['registration_closed', 'cancelled'],
  registration_closed: ['running', 'registration_open', 'cancelled'],
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

/** Decides on a move. Refuses with state_move, or with state_blocked and all that is missing, in both languages. */
export function decideMove(fold: EventFold, to: EventState): Result<EventState> {
  if (!MOVES[fold.state].includes(to)) {
    return refuse('state_move', { from: stateWords[fold.state], to: stateWords[to] });
  }
  const missing = missingFor(fold, to);
  if (missing.length === 0) return ok(to);
  const say = (language: 'zh' | 'en') => missing.map(({ code, params }) => sentence(code, language, params));
  return refuse('state_blocked', {
    count: countOf(missing),
    missing: { zh: say('zh').join(''), en: say('en').join(' ') },
  });
}

/** From the first step to the last; a cancelled event counts only when all are. */
const ORDER: readonly EventState[] = EVENT_STATES.filter((state) => state !== 'cancelled');

const hasBegun = (state: EventState): boolean => ORDER.indexOf(state) >= ORDER.indexOf('running');

/**
 * State of a contest, derived from its events (contest.md §1). Before the first begins: that of the event that is furthest;
 * while some have begun and others not, or any runs: running; then that of the event that is least far. Cancelled events
 * count only when all are.
 */
export function contestState(events: readonly EventState[]): EventState {
  const alive = ORDER.filter((state) => events.includes(state));
  if (alive.length === 0) return events.length > 0 ? 'cancelled' : 'draft';
  const begun = alive.filter(hasBegun);
  if (begun.length === 0) return alive.at(-1) ?? 'draft';
  return begun.length < alive.length ? 'running' : (begun[0] ?? 'running');
}
