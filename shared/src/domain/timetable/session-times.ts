import type { Session } from '../scoring/rules.js';
import type { TimetableItem } from './timetable.js';

/** Id of the line that a session of an event's rules begins as. */
export const lineIdOf = (event: string, stage: string, session: string): string => `${event}/${stage}/${session}`;

type Times = Pick<Session, 'startsAt' | 'endsAt'>;

/**
 * When a session takes place, as ISO instants: as planned until somebody wrote the timetable (`written` null), from then on
 * when its line says; without a line nobody knows.
 */
export function timesOf(written: readonly TimetableItem[] | null, lineId: string, planned: Times): Times {
  if (written === null) return { startsAt: planned.startsAt, endsAt: planned.endsAt };
  const line = written.find(({ id }) => id === lineId);
  return { startsAt: line?.startsAt ?? null, endsAt: line?.endsAt ?? null };
}
