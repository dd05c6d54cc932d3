import { z } from 'zod';
import { ENTRY_STATUSES, EVENT_STATES } from '../domain/contest/states.js';
import { Code, LocalName, OperationId, Reason } from './common.js';
import { endpoint } from './endpoint.js';
import { ContestParams, EventParams } from './identity.js';
import { PersonName } from './identity-shapes.js';

export const EventState = z.enum(EVENT_STATES);
export const EntryStatus = z.enum(ENTRY_STATUSES);

export const EventSummary = z
  .object({
    code: Code,
    name: LocalName,
    state: EventState,
    frozen: z.boolean(),
    entries: z.int(),
  })
  .meta({ id: 'EventSummary' });

export const ContestSummary = z
  .object({
    code: Code,
    name: LocalName,
    timeZone: z.string(),
    state: EventState,
    events: z.array(EventSummary),
  })
  .meta({ id: 'ContestSummary' });

/** One panel × section line of the organiser's overview. */
export const SheetCount = z
  .object({
    stage: z.string(),
    stageName: LocalName,
    /** A panel has no name, only its code. */
    panel: z.string(),
    section: z.string(),
    sectionName: LocalName,
    judges: z.int(),
    untouched: z.int(),
    open: z.int(),
    submitted: z.int(),
  })
  .meta({ id: 'SheetCount' });

export const Overview = z
  .object({
    contest: ContestSummary,
    event: EventSummary,
    /**
     * What the next moves are and what stands in their way, as sentences in the asker's language; the last may stand for
     * many, `count` counts them all.
     */
    moves: z.array(z.object({ to: EventState, count: z.int(), missing: z.array(z.string()) })),
    sheets: z.array(SheetCount),
    judges: z.array(
      /** `stages`: codes of those in which they sit on a panel. */
      z.object({ code: z.string(), name: z.string(), signedUp: z.boolean(), stages: z.array(z.string()) }),
    ),
    entries: z.array(
      z.object({
        number: z.string(),
        name: z.string(),
        employer: z.string().nullable(),
        status: EntryStatus,
        namePublic: z.boolean(),
      }),
    ),
    absences: z.array(
      z.object({
        judge: z.string(),
        stage: z.string(),
        stageName: LocalName,
        entries: z.array(z.string()),
        reason: z.string(),
      }),
    ),
    /** Substitutes who stepped in, as decided, newest last. `judge` and `substitute`: codes. */
    substitutions: z.array(
      z.object({
        judge: z.string(),
        substitute: z.string(),
        stageName: LocalName,
        entries: z.array(z.string()),
        reason: z.string(),
      }),
    ),
    /** Judges of the contest who mark nothing in this event and could step in. */
    others: z.array(z.object({ code: z.string(), name: z.string() })),
    /** When the public boards freeze by themselves; null = not planned. */
    freezeAt: z.iso.datetime().nullable(),
    finalHash: z.string().nullable(),
  })
  .meta({ id: 'Overview' });

/** Checked as a whole by the service, so that every fault comes back with its path and sentence. */
const DefinitionBody = z
  .unknown()
  .meta({ description: 'A contest definition as in /api/schemas/contest-definition.json' });

export const Written = z.object({ seq: z.int() }).meta({ id: 'Written' });

export const contestsApi = {
  list: endpoint({
    id: 'contests',
    method: 'GET',
    path: '/api/contests',
    access: 'public',
    status: 200,
    summary: 'Contests one may see',
    response: z.array(ContestSummary),
  }),
  one: endpoint({
    id: 'contest',
    method: 'GET',
    path: '/api/contests/:contest',
    access: 'public',
    status: 200,
    summary: 'One contest',
    params: ContestParams,
    response: ContestSummary,
  }),
  import: endpoint({
    id: 'importContest',
    method: 'POST',
    path: '/api/contests',
    access: 'contest.import',
    status: 201,
    bodyLimit: 10_485_760,
    raw: true,
    summary: 'Import a contest definition (leitai-contest/1); all or nothing',
    body: DefinitionBody,
    response: z.object({
      contest: ContestSummary,
      invitations: z.array(z.object({ judge: z.string(), name: z.string(), token: z.string() })),
      warnings: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    }),
    problems: ['definition_invalid', 'contest_exists', 'body_too_large'],
  }),
  overview: endpoint({
    id: 'overview',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/overview',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'The event for those who run it',
    params: EventParams,
    response: Overview,
  }),
  move: endpoint({
    id: 'moveEvent',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/state',
    access: 'contest.run',
    confidential: true,
    status: 200,
    summary: 'Move the event to a state',
    params: EventParams,
    body: z.object({ uuid: OperationId, to: EventState, reason: Reason }),
    response: Written,
    problems: ['state_move', 'state_blocked', 'registration_same_number', 'operation_reused'],
  }),
  freeze: endpoint({
    id: 'freezeEvent',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/freeze',
    access: 'contest.run',
    confidential: true,
    status: 200,
    summary: 'Freeze or unfreeze the public boards',
    params: EventParams,
    body: z.object({ uuid: OperationId, frozen: z.boolean(), reason: Reason }),
    response: Written,
    problems: ['freeze_same', 'freeze_closed', 'operation_reused'],
  }),
  freezeTime: endpoint({
    id: 'setFreezeTime',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/freeze-time',
    access: 'contest.run',
    confidential: true,
    status: 200,
    summary: 'Set when the public boards freeze by themselves, or take it back with null',
    params: EventParams,
    body: z.object({ uuid: OperationId, at: z.iso.datetime({ offset: true }).nullable(), reason: Reason }),
    response: Written,
    problems: ['freeze_same', 'freeze_past', 'freeze_closed', 'operation_reused'],
  }),
  absence: endpoint({
    id: 'declareAbsence',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/absences',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Declare a judge absent (or take it back) for an entry, a session or a whole stage',
    params: EventParams,
    body: z.object({
      uuid: OperationId,
      judge: z.string().max(64),
      stage: z.string().max(64),
      session: z.string().max(64).optional(),
      entry: z.string().max(64).optional(),
      absent: z.boolean(),
      reason: Reason,
    }),
    response: Written,
    problems: ['absence_submitted', 'absence_scope', 'operation_reused', 'event_final'],
  }),
  substitute: endpoint({
    id: 'substituteJudge',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/substitutions',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Let a substitute take over all sheets of a judge in a stage that are not submitted',
    params: EventParams,
    body: z.object({
      uuid: OperationId,
      stage: z.string().max(64),
      /** Code of the judge who goes. */
      judge: z.string().max(64),
      /** A judge of the contest, or somebody new to it. */
      by: z.union([
        z.object({ judge: z.string().max(64) }),
        z.object({ name: PersonName, employer: PersonName.optional() }),
      ]),
      reason: Reason,
    }),
    response: Written,
    problems: [
      'substitute_closed',
      'substitute_nothing',
      'substitute_same',
      'substitute_recused',
      'substitute_serves',
      'substitute_absent',
      'operation_reused',
    ],
  }),
  status: endpoint({
    id: 'setEntryStatus',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/entries/:number/status',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Withdraw, disqualify, no-show, or undo any of them',
    params: EventParams.extend({ number: z.string().min(1).max(32) }),
    body: z.object({ uuid: OperationId, status: EntryStatus, reason: Reason }),
    response: Written,
    problems: ['status_same', 'operation_reused', 'event_final'],
  }),
  consent: endpoint({
    id: 'setNameConsent',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/entries/:number/consent',
    access: 'contest.run',
    confidential: true,
    status: 204,
    summary: 'Record consent to publish the name, or its withdrawal',
    params: EventParams.extend({ number: z.string().min(1).max(32) }),
    body: z.object({ given: z.boolean(), textVersion: z.string().min(1).max(64) }),
  }),
  results: endpoint({
    id: 'results',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/results.csv',
    access: 'contest.results',
    confidential: true,
    status: 200,
    summary: 'Results as CSV (RFC 4180)',
    params: EventParams,
    query: z.object({ names: z.enum(['policy', 'full']).default('policy') }),
    produces: 'text/csv',
    response: z.string(),
  }),
} as const;
