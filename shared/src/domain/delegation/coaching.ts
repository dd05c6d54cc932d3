import type { EventState } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { closedFor } from '../registration/register.js';

/** A worker of the delegation, as far as coaching them goes. */
export interface Trainee {
  id: string;
  /** Of the event that they entered. */
  state: EventState;
}

/**
 * Whom a coach coaches from now on. Who coaches whom stands still when an event closes its registration, for the judges'
 * recusals follow from it then. Refuses `coach_trainee` for somebody of another delegation, and `coach_closed`.
 */
export function decideTrainees(
  workers: readonly Trainee[],
  before: readonly string[],
  after: readonly string[],
): Result<string[]> {
  const wanted = [...new Set(after)];
  const known = new Map(workers.map((worker) => [worker.id, worker]));
  if (wanted.some((id) => !known.has(id))) return refuse('coach_trainee');
  const changed = [...wanted.filter((id) => !before.includes(id)), ...before.filter((id) => !wanted.includes(id))];
  return changed.some((id) => settled(known.get(id))) ? refuse('coach_closed') : ok(wanted);
}

const settled = (worker: Trainee | undefined): boolean =>
  worker !== undefined && closedFor(worker.state)?.code === 'registration_closed';
