import type { EntryStatus } from '../contest/states.js';
import type { Queued, Standing } from './places.js';

/** Who says that somebody is employed where they say: a claim of one side, or both sides. */
export const EMPLOYMENTS = ['by_worker', 'by_employer', 'both'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** The other side says so, too. */
export const joined = (employment: Employment | null, side: 'by_worker' | 'by_employer'): Employment | null =>
  employment === null || employment === side ? employment : 'both';

export const REGISTRATION_STATUSES = [
  'to_confirm',
  'to_approve',
  'waiting',
  'registered',
  'entered',
  'left_out',
  'withdrawn',
  'refused',
  'replaced',
  'disqualified',
  'no_show',
] as const;
/** One word for where a registration stands, as people read it. */
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/**
 * Where a registration stands. What is to be done comes first; after registration closed only entries are in. `closed`:
 * registration is over.
 */
export function statusOf(
  registration: Queued,
  standing: Standing,
  { entry, closed }: { entry: EntryStatus | null; closed: boolean },
): RegistrationStatus {
  if (entry !== null) return entry === 'active' ? 'entered' : entry;
  if (registration.state !== 'active') return registration.state;
  if (closed) return 'left_out';
  if (!registration.confirmed) return 'to_confirm';
  if (registration.approval === 'needed') return 'to_approve';
  return standing?.place ? 'registered' : 'waiting';
}
