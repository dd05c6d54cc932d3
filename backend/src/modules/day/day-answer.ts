import { isAway, tasksOf } from '@leitai/shared/domain/day/tasks';
import { incidentView } from '../incidents/incidents.service.js';
import { factsOf } from './day-facts.js';
import { panelsOf, type SeenDay, sessionsOf, tabletOf } from './day-view.js';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const nameOf = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });

const NOBODY = { entries: 0, present: 0, late: 0, lateAfter: null };

const eventsOf = ({ events, arrivals }: SeenDay, freezes: ReadonlyMap<string, number>) =>
  events.map((event) => {
    const { lateAfter, ...counts } = arrivals.get(event.eventId) ?? NOBODY;
    return {
      ...{ code: event.eventCode, name: nameOf(event.eventNameZh, event.eventNameEn), state: event.state, ...counts },
      freezeAt: iso(freezes.get(event.eventId) ?? null),
      lateAfter: iso(lateAfter),
    };
  });

const incidentsIn = ({ events, incidents, rules }: SeenDay) =>
  incidents.map((incident) => {
    const { eventId } = incident;
    const event = events.find((each) => each.eventId === eventId)?.eventCode ?? '';
    return incidentView(incident, event, rules.get(eventId));
  });

/** The day as the API tells it. */
export function dayOf(seen: SeenDay, freezes: ReadonlyMap<string, number>) {
  const { events, judges, now } = seen;
  return {
    now: new Date(now).toISOString(),
    name: nameOf(events[0]?.contestNameZh ?? '', events[0]?.contestNameEn ?? null),
    timeZone: events[0]?.timeZone ?? 'Asia/Shanghai',
    events: eventsOf(seen, freezes),
    sessions: sessionsOf(seen),
    panels: panelsOf(seen),
    tablets: judges.map((judge) => tabletOf(judge, now, isAway)),
    incidents: incidentsIn(seen),
    screens: seen.screens,
    tasks: tasksOf(factsOf(seen)).map((task) => ({ ...task, since: iso(task.since) })),
  };
}
