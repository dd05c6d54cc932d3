import type { LocalName, Stage } from '../scoring/rules.js';
import { lineIdOf, timesOf } from '../timetable/session-times.js';
import type { TimetableItem } from '../timetable/timetable.js';

/** A session as it was set up: `start` is an ISO instant in UTC; `stations` 0 where nobody counted them yet. */
export interface PlannedSession {
  name: LocalName;
  start: string | null;
  stations: number;
}

/**
 * What a new draw begins with: the sessions of the first stage that has stations, else of the first that has sessions, at
 * the times of the timetable (`written` null: nobody wrote one).
 */
export function plannedSessions(
  event: string,
  stages: readonly Stage[],
  written: readonly TimetableItem[] | null,
): PlannedSession[] {
  const stage =
    stages.find(({ sessions }) => sessions.some(({ stations }) => stations.length > 0)) ??
    stages.find(({ sessions }) => sessions.length > 0);
  if (!stage) return [];
  return stage.sessions.map((session) => {
    const { startsAt } = timesOf(written, lineIdOf(event, stage.code, session.code), session);
    const start = startsAt === null ? null : new Date(startsAt).toISOString();
    return { name: session.name, start, stations: session.stations.length };
  });
}
