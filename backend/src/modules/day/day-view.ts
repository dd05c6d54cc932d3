import type { EventRules, LocalName, Stage } from '@leitai/shared/domain/scoring/rules';
import { lineIdOf, timesOf } from '@leitai/shared/domain/timetable/session-times';
import type { TimetableItem } from '@leitai/shared/domain/timetable/timetable';
import type { EventRef } from '../contests/contests.service.js';
import { findClock, type ShownClock } from '../incidents/clocks.service.js';
import type { IncidentsService } from '../incidents/incidents.service.js';
import type { SheetsService } from '../judging/sheets.service.js';
import type { TabletReport } from '../judging/tablet-reports.service.js';
import type { ScreensService } from '../screens/screens.service.js';
import type { EventArrivals } from './day.queries.js';

export interface SeenJudge {
  id: string;
  code: string;
  name: string;
  report: TabletReport | undefined;
}

/** Everything that was read of the day. */
export interface SeenDay {
  events: readonly EventRef[];
  rules: ReadonlyMap<string, EventRules>;
  /** Lines of the timetable; null: nobody wrote one. */
  timetable: readonly TimetableItem[] | null;
  sheets: Awaited<ReturnType<SheetsService['day']>>;
  clocks: readonly ShownClock[];
  incidents: Awaited<ReturnType<IncidentsService['ofContest']>>;
  arrivals: ReadonlyMap<string, EventArrivals>;
  judges: readonly SeenJudge[];
  screens: Awaited<ReturnType<ScreensService['ofContest']>>;
  now: number;
}

const planned = ({
  sessions,
  name,
}: Stage): { code: string | null; name: LocalName; startsAt: string | null; endsAt: string | null }[] =>
  sessions.length > 0 ? sessions : [{ code: null, name, startsAt: null, endsAt: null }];

/** Sessions of practical stages in the order of the rules, each with its clock; a stage without sessions is one. */
export const sessionsOf = (day: SeenDay) =>
  day.events.flatMap((event) =>
    (day.rules.get(event.eventId)?.stages ?? []).flatMap((stage) =>
      planned(stage).map(({ code, name, ...plan }) => {
        const clock = findClock(
          day.clocks.filter(({ eventId }) => eventId === event.eventId),
          stage.code,
          code ?? '',
        );
        const face = clock?.face;
        return {
          ...{ event: event.eventCode, stage: stage.code, session: code, name },
          ...timesOf(day.timetable, lineIdOf(event.eventCode, stage.code, code ?? ''), plan),
          ...progressOf(day, event, stage.code, code),
          clock: face ? { ...face, leftMs: Math.round(face.leftMs) } : null,
        };
      }),
    ),
  );

/** Entries of a session, and those wholly marked; who withdrew or did not advance to the stage has no sheet, and is neither. */
export function progressOf(
  { rules, sheets }: Pick<SeenDay, 'rules' | 'sheets'>,
  { eventId }: Pick<EventRef, 'eventId'>,
  stage: string,
  session: string | null,
): { entries: number; done: number } {
  const its = sheets.get(eventId);
  const mine = (rules.get(eventId)?.entries ?? []).filter(
    ({ id, placements }) =>
      its?.due.has(`${stage} ${id}`) &&
      (session === null || placements.some((placed) => placed.stage === stage && placed.session === session)),
  );
  const done = mine.filter(({ id }) => !its?.pending.has(`${stage} ${id}`)).length;
  return { entries: mine.length, done };
}

export const panelsOf = ({ events, rules, sheets }: SeenDay) =>
  events.flatMap(({ eventId, eventCode }) =>
    (sheets.get(eventId)?.panels ?? []).map(({ stage, ...counts }) => ({
      ...counts,
      event: eventCode,
      stageName: rules.get(eventId)?.stages.find(({ code }) => code === stage)?.name ?? { zh: stage },
    })),
  );

/** How a judge's tablet is, as far as it told. */
export function tabletOf({ code, name, report }: SeenJudge, now: number, isAway: (now: number, at: number) => boolean) {
  const waiting = report?.waiting ?? 0;
  const near = waiting > 0 ? ('waiting' as const) : ('synced' as const);
  const known = report && report.conflicts > 0 ? ('conflict' as const) : near;
  const state = report && isAway(now, report.at) ? ('away' as const) : known;
  return {
    ...{ judge: code, name, waiting },
    state: report ? state : ('none' as const),
    seenAt: report ? new Date(report.at).toISOString() : null,
  };
}
