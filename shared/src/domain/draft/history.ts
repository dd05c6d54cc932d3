import { ok, type Result, refuse } from '../problem/violation.js';

/**
 * How far a draft has come. `revision` rises with every write, back and forth alike; `step` counts the changes that are in
 * force, `steps` those that are kept: between them lies what was undone and can be redone.
 */
export interface History {
  revision: number;
  step: number;
  steps: number;
}

/** Decides whether a change that was made on revision `base` may be written. Refuses `draft_stale`. */
export function decideBase({ revision }: History, base: number): Result<void> {
  return base === revision ? ok(undefined) : refuse('draft_stale', { revision, base });
}

/** After a new change: what was undone is gone. */
export const changed = ({ revision, step }: History): History => ({
  revision: revision + 1,
  step: step + 1,
  steps: step + 1,
});

/** One change back. Refuses `draft_no_undo`. */
export const undone = ({ revision, step, steps }: History): Result<History> =>
  step > 0 ? ok({ revision: revision + 1, step: step - 1, steps }) : refuse('draft_no_undo');

/** One undone change forth again. Refuses `draft_no_redo`. */
export const redone = ({ revision, step, steps }: History): Result<History> =>
  step < steps ? ok({ revision: revision + 1, step: step + 1, steps }) : refuse('draft_no_redo');
