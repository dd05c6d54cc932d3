import type { EventState } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import type { RevealState } from './reveal.js';

/** What a reveal is decided on: the fold. */
export interface RevealSituation {
  frozen: boolean;
  state: EventState;
  reveal: RevealState | null;
  /** Sequence of the row that last changed a score. */
  changedSeq: number;
}

/** Marking is closed and nothing is published yet. */
const TIME: readonly EventState[] = ['marking_closed', 'rechecking', 'public_notice'];

/** Whether a score changed after the reveal began: it would show what is no longer true. */
export const isOutdated = ({ reveal, changedSeq }: Pick<RevealSituation, 'reveal' | 'changedSeq'>): boolean =>
  reveal !== null && reveal.since !== changedSeq;

/**
 * Decides on beginning a reveal of so many steps (contest.md §7), anew when scores changed since. Refuses
 * reveal_marking_open, reveal_not_frozen, reveal_empty, reveal_begun.
 */
export function decideRevealStart(situation: RevealSituation, steps: number): Result<number> {
  if (!TIME.includes(situation.state)) return refuse('reveal_marking_open');
  if (!situation.frozen) return refuse('reveal_not_frozen');
  if (situation.reveal && !isOutdated(situation)) return refuse('reveal_begun');
  return steps === 0 ? refuse('reveal_empty') : ok(steps);
}

/**
 * Decides on going from the step that somebody sees to another. Who clicks twice, or at a second console, sees a step that is
 * no longer the last: reveal_moved. Refuses also reveal_not_begun, reveal_marking_open, reveal_outdated, reveal_range.
 */
export function decideRevealStep(
  situation: RevealSituation,
  { base, to }: { base: number; to: number },
): Result<number> {
  const { reveal, state } = situation;
  if (!reveal) return refuse('reveal_not_begun');
  if (!TIME.includes(state)) return refuse('reveal_marking_open');
  if (isOutdated(situation)) return refuse('reveal_outdated');
  if (base !== reveal.step) return refuse('reveal_moved', { step: reveal.step });
  if (to === base || to < 0 || to > reveal.steps) return refuse('reveal_range', { steps: reveal.steps });
  return ok(to);
}

/** Decides on taking a reveal back: reveal_not_begun. */
export const decideRevealEnd = ({ reveal }: Pick<RevealSituation, 'reveal'>): Result<true> =>
  reveal ? ok(true) : refuse('reveal_not_begun');
