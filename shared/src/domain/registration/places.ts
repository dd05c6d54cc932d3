/** A registration as far as its place in the queue goes. */
export interface Queued {
  id: string;
  /** Order of registering in the event. */
  sequence: number;
  state: RegistrationState;
  /** The worker said yes, or registered by themselves. */
  confirmed: boolean;
  approval: Approval | null;
}

export const REGISTRATION_STATES = ['active', 'withdrawn', 'refused', 'replaced'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
export const APPROVALS = ['needed', 'given'] as const;
export type Approval = (typeof APPROVALS)[number];

/** Where a registration stands: has a place, or waits as the n-th. Null: it is out. */
export type Standing = { place: true } | { place: false; waiting: number } | null;

/**
 * Who has a place and who waits, by registration id. A place that is freed goes to the first who waits: nobody has to move
 * anybody.
 */
export function standingsOf(registrations: readonly Queued[], capacity: number | null): Map<string, Standing> {
  const standings = new Map<string, Standing>(registrations.map(({ id }) => [id, null]));
  inOrder(registrations).forEach(({ id }, index) => {
    const waiting = capacity === null ? 0 : index + 1 - capacity;
    standings.set(id, waiting > 0 ? { place: false, waiting } : { place: true });
  });
  return standings;
}

const inOrder = <Q extends Queued>(registrations: readonly Q[]): Q[] =>
  registrations.filter(({ state }) => state === 'active').toSorted((a, b) => a.sequence - b.sequence);

/** Places that are left when some are taken; null: as many as come. */
export const placesLeft = (capacity: number | null, taken: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - taken);

/**
 * Those who become entries when registration closes: the first who said yes and need nobody's approval any more. Who did
 * not, or still waits to be approved, holds no place against them.
 */
export function admitted<Q extends Queued>(registrations: readonly Q[], places: number | null): Q[] {
  const able = inOrder(registrations).filter(({ confirmed, approval }) => confirmed && approval !== 'needed');
  return places === null ? able : able.slice(0, places);
}

/** Ids of those who had to wait before a change and have a place after it. */
export function promoted(before: readonly Queued[], after: readonly Queued[], capacity: number | null): string[] {
  const earlier = standingsOf(before, capacity);
  return [...standingsOf(after, capacity)].flatMap(([id, standing]) => {
    const had = earlier.get(id);
    return standing?.place && had && !had.place ? [id] : [];
  });
}

const FEWEST_DIGITS = 3;

/** Entry numbers for newcomers: they go on after the highest number that is a plain count, at least three digits wide. */
export function nextNumbers(taken: readonly string[], count: number): string[] {
  const used = taken.filter((number) => /^\d{1,9}$/.test(number)).map(Number);
  const first = Math.max(0, ...used) + 1;
  const width = Math.max(
    FEWEST_DIGITS,
    ...taken.filter((number) => /^\d{1,9}$/.test(number)).map(({ length }) => length),
  );
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(width, '0'));
}
