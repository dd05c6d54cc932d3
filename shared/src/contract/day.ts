import { z } from 'zod';
import { Code, Id, LocalName, OperationId, Reason } from './common.js';
import { Written } from './contests.js';
import { endpoint } from './endpoint.js';
import { ContestParams, EventParams } from './identity.js';
import { IncidentType } from './judging.js';
import { ContestScreen } from './screens.js';

/** No session lasts longer than two days. */
const Length = z.int().min(1000).max(172_800_000);
const Step = { uuid: OperationId, stage: z.string().max(64), session: z.string().max(64).nullable(), reason: Reason };
const runs = { access: 'contest.decide', confidential: true } as const;

export const DaySession = z
  .object({
    event: Code,
    stage: z.string(),
    /** Null: the stage has no sessions. */
    session: z.string().nullable(),
    name: LocalName,
    startsAt: z.string().nullable(),
    endsAt: z.string().nullable(),
    /** Active entries, and those with all sheets of the stage submitted. */
    entries: z.int(),
    done: z.int(),
    /** Null: its clock was never started. */
    clock: z.object({ plannedMs: z.int(), leftMs: z.int(), running: z.boolean() }).nullable(),
  })
  .meta({ id: 'DaySession' });

export const DayPanel = z
  .object({
    event: Code,
    stageName: LocalName,
    panel: z.string(),
    /** What it marks; a panel has no name of its own. */
    sections: z.array(LocalName),
    judges: z.int(),
    untouched: z.int(),
    open: z.int(),
    submitted: z.int(),
    /** Judgements that wait for a second vote. */
    apart: z.int(),
  })
  .meta({ id: 'DayPanel' });

export const DayTablet = z
  .object({
    /** Judge code. */
    judge: z.string(),
    name: z.string(),
    /** Null: never seen today. */
    seenAt: z.iso.datetime().nullable(),
    /** `away`: not heard of for a minute or more. */
    state: z.enum(['none', 'synced', 'waiting', 'conflict', 'away']),
    waiting: z.int(),
  })
  .meta({ id: 'DayTablet' });

export const DayIncident = z
  .object({
    id: Id,
    event: Code,
    type: IncidentType,
    /** Number of the entry it is about. */
    entry: z.string().nullable(),
    note: z.string(),
    at: z.iso.datetime(),
    by: z.string(),
    decision: z.string().nullable(),
    extraMs: z.int(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DayIncident' });

/** A session's clock as the hall sees it. */
export const EventClock = z
  .object({
    stage: z.string(),
    /** Null: the stage has no sessions. */
    session: z.string().nullable(),
    name: LocalName,
    /** Without extra time, when this was said; below zero: over. */
    leftMs: z.int(),
    running: z.boolean(),
    /** Extra time by the number of the entry. */
    extra: z.array(z.object({ entry: z.string(), extraMs: z.int() })),
  })
  .meta({ id: 'EventClock' });

/** Something that somebody must do now. Which of `name`, `entry` … it has depends on `kind`. */
export const DayTask = z
  .object({
    kind: z.enum([
      'safety',
      'late_judge',
      'tablet_away',
      'apart',
      'incident',
      'conflict',
      'time_up',
      'missing',
      'screen',
    ]),
    event: Code.nullable(),
    /** Of an incident. */
    type: IncidentType.nullable(),
    /** Who must act, or whom it is about. */
    name: z.string().nullable(),
    detail: z.string().nullable(),
    count: z.int(),
    /** Since when, or when it was due. */
    since: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DayTask' });

export const Day = z
  .object({
    now: z.iso.datetime(),
    name: LocalName,
    timeZone: z.string(),
    events: z.array(
      z.object({
        code: Code,
        name: LocalName,
        state: z.string(),
        freezeAt: z.iso.datetime().nullable(),
        entries: z.int(),
        present: z.int(),
        late: z.int(),
        /** Null: nobody is late, however late they come. */
        lateAfter: z.iso.datetime().nullable(),
      }),
    ),
    sessions: z.array(DaySession),
    panels: z.array(DayPanel),
    tablets: z.array(DayTablet),
    incidents: z.array(DayIncident),
    screens: z.array(ContestScreen),
    tasks: z.array(DayTask),
  })
  .meta({ id: 'Day' });

export const dayApi = {
  day: endpoint({
    ...runs,
    id: 'contestDay',
    method: 'GET',
    path: '/api/contests/:contest/day',
    status: 200,
    summary: 'The day on one page: what must be done now and by whom',
    params: ContestParams,
    response: Day,
  }),
  clock: endpoint({
    ...runs,
    id: 'stepClock',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/clock',
    status: 200,
    summary: 'Start, pause or resume the clock of a session, or give an entry extra time',
    params: EventParams,
    body: z.discriminatedUnion('step', [
      z.object({ ...Step, step: z.literal('start'), plannedMs: Length }),
      z.object({ ...Step, step: z.literal('pause') }),
      z.object({ ...Step, step: z.literal('resume') }),
      z.object({ ...Step, step: z.literal('extra'), entry: z.string().min(1).max(32), extraMs: Length }),
    ]),
    response: Written,
    problems: [
      'session_unknown',
      'entry_unknown',
      'clock_running',
      'clock_not_running',
      'clock_none',
      'event_final',
      'operation_reused',
    ],
  }),
  clocks: endpoint({
    id: 'eventClocks',
    method: 'GET',
    path: '/api/clocks/:contest/:event',
    access: 'public',
    status: 200,
    summary: 'Time left in the sessions of an event that are timed now, and who has extra time',
    params: EventParams,
    response: z.array(EventClock),
  }),
  incidents: endpoint({
    ...runs,
    id: 'eventIncidents',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/incidents',
    status: 200,
    summary: 'What happened in an event, to stand beside its result',
    params: EventParams,
    response: z.array(DayIncident),
  }),
  incident: endpoint({
    ...runs,
    id: 'recordIncident',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/incidents',
    status: 200,
    summary: 'Record something that happened',
    params: EventParams,
    body: z.object({
      uuid: OperationId,
      type: IncidentType,
      entry: z.string().min(1).max(32).nullable(),
      note: z.string().trim().min(1).max(500),
    }),
    response: Written,
    problems: ['entry_unknown', 'event_final', 'operation_reused'],
  }),
  decide: endpoint({
    ...runs,
    id: 'decideIncident',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/incidents/:incident/decision',
    status: 200,
    summary: 'Decide on an incident, with extra time for its entry or without',
    params: EventParams.extend({ incident: Id }),
    body: z.object({ uuid: OperationId, decision: Reason, extraMs: z.int().min(0).max(172_800_000) }),
    response: Written,
    problems: ['incident_decided', 'clock_none', 'entry_unknown', 'operation_reused'],
  }),
} as const;
