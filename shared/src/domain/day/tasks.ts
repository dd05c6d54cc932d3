/** What the day knows of each thing that may stop it. Times in milliseconds of the server. */
export interface DayFacts {
  now: number;
  events: { code: string; missing: number; lateAfter: number | null }[];
  sessions: { event: string; name: string; startedAt: number | null; leftMs: number | null; pending: number }[];
  judges: DayJudge[];
  apart: { event: string; entry: string; aspect: string }[];
  /** Screens that do not show what they should; `seenAt`: their last sign of life. */
  stuck: { name: string; seenAt: number }[];
  incidents: { event: string; type: string; entry: string | null; note: string; at: number; decided: boolean }[];
}

export interface DayJudge {
  name: string;
  /** Codes of events. */
  serves: string[];
  /** When their tablet was last heard of; null = not since the server started. */
  seenAt: number | null;
  waiting: number;
  conflicts: number;
  /** Has given a mark already. */
  marked: boolean;
}

export type TaskKind =
  | 'safety'
  | 'late_judge'
  | 'tablet_away'
  | 'apart'
  | 'incident'
  | 'conflict'
  | 'time_up'
  | 'missing'
  | 'screen';

/** Something that somebody must do now. `name`: who, or which entry; `since`: when it began or was due. */
export interface Task {
  kind: TaskKind;
  event: string | null;
  /** Of an incident. */
  type: string | null;
  name: string | null;
  detail: string | null;
  count: number;
  since: number | null;
}

/** A tablet that said nothing for so long is away. Tablets speak every 20 s. */
export const AWAY_MS = 60_000;
/** A judge who has not been seen so long after the start is late. */
const LATE_MS = 5 * 60_000;

const NOTHING = { event: null, type: null, name: null, detail: null, count: 0, since: null };
const task = (kind: TaskKind, more: Partial<Task>): Task => ({ ...NOTHING, kind, ...more });

export const isAway = (now: number, seenAt: number | null): boolean => seenAt === null || now - seenAt >= AWAY_MS;

/** Judges of a session that runs who were never seen and have marked nothing. */
function lateJudges({ now, sessions, judges }: DayFacts): Task[] {
  const begun = new Map(
    sessions.flatMap(({ event, startedAt }): [string, number][] =>
      startedAt !== null && now - startedAt >= LATE_MS ? [[event, startedAt]] : [],
    ),
  );
  return judges.flatMap(({ name, seenAt, marked, serves }) => {
    const event = serves.find((code) => begun.has(code));
    if (event === undefined || seenAt !== null || marked) return [];
    return [task('late_judge', { event, name, since: begun.get(event) ?? null })];
  });
}

const tablets = ({ now, judges }: DayFacts): Task[] =>
  judges.flatMap(({ name, seenAt, waiting, conflicts }) => {
    if (conflicts > 0) return [task('conflict', { name, count: conflicts, since: seenAt })];
    return waiting > 0 && isAway(now, seenAt) ? [task('tablet_away', { name, count: waiting, since: seenAt })] : [];
  });

const open = ({ incidents }: DayFacts, kind: 'safety' | 'incident'): Task[] =>
  incidents
    .filter(({ decided, type }) => !decided && (type === 'safety') === (kind === 'safety'))
    .map(({ event, type, entry, note, at }) => task(kind, { event, type, name: entry, detail: note, since: at }));

const votes = ({ apart }: DayFacts): Task[] =>
  apart.map(({ event, entry, aspect }) => task('apart', { event, name: entry, detail: aspect }));

const overdue = ({ now, sessions }: DayFacts): Task[] =>
  sessions.flatMap(({ event, name, leftMs, pending }) =>
    leftMs !== null && leftMs <= 0 && pending > 0
      ? [task('time_up', { event, detail: name, count: pending, since: now + leftMs })]
      : [],
  );

const missing = ({ now, events }: DayFacts): Task[] =>
  events.flatMap(({ code, missing: count, lateAfter }) =>
    lateAfter !== null && now > lateAfter && count > 0
      ? [task('missing', { event: code, count, since: lateAfter })]
      : [],
  );

const screens = ({ stuck }: DayFacts): Task[] =>
  stuck.map(({ name, seenAt }) => task('screen', { name, since: seenAt }));

/** What must be done now, and by whom: what stops the day first comes first. */
export const tasksOf = (facts: DayFacts): Task[] => [
  ...open(facts, 'safety'),
  ...lateJudges(facts),
  ...tablets(facts),
  ...votes(facts),
  ...open(facts, 'incident'),
  ...overdue(facts),
  ...missing(facts),
  ...screens(facts),
];
