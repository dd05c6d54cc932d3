import type { DayFacts } from '@leitai/shared/domain/day/tasks';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { type SeenDay, sessionsOf } from './day-view.js';

const serves = (rules: EventRules | undefined, judge: string): boolean =>
  rules?.panels.some(({ judges }) => judges.includes(judge)) ?? false;

const runningOf = ({ events }: SeenDay) => events.filter(({ state }) => state === 'running');

/** Events whose entries are still waited for: check-in comes before the start. */
const comingOf = ({ events }: SeenDay) =>
  events.filter(({ state }) => ['published', 'registration_open', 'registration_closed', 'running'].includes(state));

const judgesOf = (day: SeenDay): DayFacts['judges'] =>
  day.judges.map(({ id, name, report }) => ({
    name,
    serves: runningOf(day)
      .filter(({ eventId }) => serves(day.rules.get(eventId), id))
      .map(({ eventCode }) => eventCode),
    seenAt: report?.at ?? null,
    ...{ waiting: report?.waiting ?? 0, conflicts: report?.conflicts ?? 0 },
    marked: runningOf(day).some(({ eventId }) => day.sheets.get(eventId)?.marked.has(id)),
  }));

const sessionsIn = (day: SeenDay): DayFacts['sessions'] =>
  sessionsOf(day).map(({ event, name, entries, done, clock }) => ({
    ...{ event, name: name.zh, pending: entries - done, leftMs: clock?.leftMs ?? null },
    startedAt: clock ? day.now - (clock.plannedMs - clock.leftMs) : null,
  }));

const incidentsIn = ({ events, rules, incidents }: SeenDay): DayFacts['incidents'] =>
  incidents.map(({ eventId, type, entryId, note, at, decision }) => {
    const its = rules.get(eventId);
    return {
      ...{ type, note, at, decided: decision !== null },
      event: events.find((event) => event.eventId === eventId)?.eventCode ?? '',
      entry: (its && entryId && ruleIndex(its).entries.get(entryId)?.number) ?? null,
    };
  });

/** The day as the pure rules take it. */
export const factsOf = (day: SeenDay): DayFacts => ({
  now: day.now,
  events: comingOf(day).map(({ eventId, eventCode: code }) => {
    const here = day.arrivals.get(eventId);
    return { code, missing: (here?.entries ?? 0) - (here?.present ?? 0), lateAfter: here?.lateAfter ?? null };
  }),
  sessions: sessionsIn(day),
  judges: judgesOf(day),
  apart: runningOf(day).flatMap(({ eventId, eventCode: event }) =>
    (day.sheets.get(eventId)?.apart ?? []).map((vote) => ({ event, ...vote })),
  ),
  incidents: incidentsIn(day),
  stuck: day.screens
    .filter(({ health, blanked }) => health !== 'live' && !blanked)
    .map(({ name, seenAt }) => ({ name, seenAt: Date.parse(seenAt) })),
});
