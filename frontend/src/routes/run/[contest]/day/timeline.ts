import type { Day, DaySession } from './types';

/** Width of the drawing; the ruler lies between `LEFT` and `RIGHT`. */
export const WIDTH = 1216;
const LEFT = 132;
const RIGHT = 1204;
const HOUR = 3_600_000;
const MOST_HOURS = 16;

export interface Bar {
  x: number;
  width: number;
  /** How much of it has run, in the same unit. */
  run: number;
  state: 'done' | 'run' | 'next';
  session: DaySession;
}

export interface Timeline {
  hours: { at: number; x: number }[];
  tens: number[];
  rows: { event: Day['events'][number]; bars: Bar[]; freezeX: number | null }[];
  x: (at: number) => number;
}

interface Span {
  from: number;
  to: number;
}

/** When a session takes place: its clock knows better than its plan. */
function spanOf({ clock, startsAt, endsAt }: DaySession, now: number): Span | null {
  if (clock) {
    const from = now - (clock.plannedMs - clock.leftMs);
    return { from, to: Math.max(from + clock.plannedMs, clock.running ? now : 0) };
  }
  if (startsAt === null) return null;
  const from = Date.parse(startsAt);
  return { from, to: endsAt === null ? from + HOUR : Date.parse(endsAt) };
}

function stateOf({ clock, entries, done }: DaySession, { from }: Span, now: number): Bar['state'] {
  if (clock?.running) return 'run';
  if (entries > 0 && done === entries) return 'done';
  return clock || from <= now ? 'run' : 'next';
}

/** What is near today: a plan of another week does not stretch the ruler. */
const near = ({ from, to }: Span, now: number) => to > now - 12 * HOUR && from < now + 12 * HOUR;

/** Lays the day out around the server's time `now` (ms). */
export function timelineOf(day: Day, now: number): Timeline {
  const spans = new Map(
    day.sessions.flatMap((session): [DaySession, Span][] => {
      const span = spanOf(session, now);
      return span && near(span, now) ? [[session, span]] : [];
    }),
  );
  const all = [...spans.values(), { from: now - HOUR, to: now + 2 * HOUR }];
  const from = Math.floor(Math.min(...all.map((span) => span.from)) / HOUR) * HOUR;
  const to = Math.min(Math.ceil(Math.max(...all.map((span) => span.to)) / HOUR) * HOUR, from + MOST_HOURS * HOUR);
  const x = (at: number) => LEFT + ((Math.min(Math.max(at, from), to) - from) / (to - from)) * (RIGHT - LEFT);
  const steps = (length: number) =>
    Array.from({ length: Math.round((to - from) / length) + 1 }, (_, n) => from + n * length);
  const barOf = (session: DaySession): Bar[] => {
    const span = spans.get(session);
    if (!span) return [];
    const width = Math.max(2, x(span.to) - x(span.from));
    const run = Math.min(width, Math.max(0, x(now) - x(span.from)));
    return [{ x: x(span.from), width, run, state: stateOf(session, span, now), session }];
  };
  return {
    x,
    hours: steps(HOUR).map((at) => ({ at, x: x(at) })),
    tens: steps(HOUR / 6).map(x),
    rows: day.events.map((event) => ({
      event,
      bars: day.sessions.filter((session) => session.event === event.code).flatMap(barOf),
      freezeX: event.freezeAt === null ? null : x(Date.parse(event.freezeAt)),
    })),
  };
}
