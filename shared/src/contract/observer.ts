import { z } from 'zod';
import { EVENT_STATES } from '../domain/contest/states.js';
import { OBSERVER_STATES } from '../domain/delegation/observer.js';
import { Id, LocalName, OperationId, Reason } from './common.js';
import { endpoint } from './endpoint.js';
import { ContestParams } from './identity.js';
import { PersonName } from './identity-shapes.js';

const OBSERVERS = '/api/contests/:contest/observers';

export const Observer = z
  .object({
    id: z.string(),
    name: z.string(),
    enterprise: z.string(),
    state: z.enum(OBSERVER_STATES),
    reason: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Observer' });

/** What an observer's own page shows: themselves and the public boards, nobody's contacts. */
export const ObserverTicket = z
  .object({
    contest: z.string(),
    contestName: LocalName,
    name: z.string(),
    enterprise: z.string(),
    state: z.enum(OBSERVER_STATES),
    reason: z.string().nullable(),
    events: z.array(z.object({ code: z.string(), name: LocalName, state: z.enum(EVENT_STATES) })),
  })
  .meta({ id: 'ObserverTicket' });

/** Observers of enterprises (contest.md §1): they register, and see what the public sees. */
export const observersApi = {
  register: endpoint({
    id: 'registerObserver',
    method: 'POST',
    path: OBSERVERS,
    access: 'public',
    status: 201,
    summary:
      'Register to observe; the answer is the ticket, which the organiser approves. Asked again, the same ticket',
    params: ContestParams,
    body: z.object({
      uuid: OperationId,
      name: PersonName,
      enterprise: PersonName,
      /** Version of the consent text that I agreed to. */
      consent: z.string().max(64),
    }),
    response: z.object({ ticket: z.string() }),
    problems: ['observers_closed', 'consent_text_unknown', 'operation_reused', 'too_many_requests'],
  }),
  list: endpoint({
    id: 'observers',
    method: 'GET',
    path: OBSERVERS,
    access: 'contest.run',
    confidential: true,
    status: 200,
    summary: 'Who registered to observe, in the order of registering',
    params: ContestParams,
    response: z.array(Observer),
  }),
  decide: endpoint({
    id: 'decideObservers',
    method: 'POST',
    path: `${OBSERVERS}/decisions`,
    access: 'contest.run',
    confidential: true,
    status: 204,
    summary: 'Approve or refuse observers, with a reason',
    params: ContestParams,
    body: z.object({ ids: z.array(Id).min(1).max(500), what: z.enum(['approve', 'refuse']), reason: Reason }),
  }),
  ticket: endpoint({
    id: 'observerTicket',
    method: 'GET',
    path: '/api/observer-tickets/:ticket',
    access: 'public',
    status: 200,
    summary: 'An observer’s own ticket',
    params: z.object({ ticket: z.string().max(128) }),
    response: ObserverTicket,
    problems: ['too_many_requests'],
  }),
} as const;
