import type { LocalName, Stage } from '../scoring/rules.js';
import { lineIdOf, timesOf } from '../timetable/session-times.js';
import type { TimetableItem } from '../timetable/timetable.js';
import type { DrawSession } from './draw.js';

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

/**
 * What a new draw begins with after one that was aborted: the sessions of that one, as they were typed. A time that may no
 * longer hold (`retimed`) becomes that of the planned session of the same name; without one nobody knows.
 */
export function sessionsAgain(
  before: readonly DrawSession[],
  planned: readonly PlannedSession[],
  retimed: ReadonlySet<string>,
): PlannedSession[] {
  return before.map(({ name, start, stations }, at) => {
    const session = { name: { zh: name }, start, stations };
    if (start === null || !retimed.has(start)) return session;
    return { ...session, start: namesake(planned, name, at)?.start ?? null };
  });
}

/** The planned session of a name; of several, the one in the same place of the list, else none. */
function namesake(planned: readonly PlannedSession[], typed: string, at: number): PlannedSession | undefined {
  const isCalled = ({ name: { zh, en } }: PlannedSession) => typed === zh || typed === en;
  const [first, ...more] = planned.filter(isCalled);
  return more.length === 0 ? first : planned.slice(at, at + 1).find(isCalled);
}
