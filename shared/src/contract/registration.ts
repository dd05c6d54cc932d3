import { z } from 'zod';
import { Code, Id, OperationId, Reason } from './common.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';
import { PersonName } from './identity-shapes.js';
import { Applicant, OpenEvent, OwnRegistration, Person, RegistrationList, RowFault } from './registration-shapes.js';

const EVENT = '/api/contests/:contest/events/:event';
const desk = { access: 'contest.run', confidential: true, params: EventParams } as const;
const ofOne = { ...desk, params: EventParams.extend({ id: Id }) };
const Made = z.object({ id: z.string() });
/** Why somebody is not entered. */
export const refusals = [
  'registration_id_number_differs',
  'registration_not_yet',
  'registration_closed',
  'registration_twice',
  'registration_exclusive',
  'registration_level_missing',
  'registration_level_low',
  'registration_level_high',
  'registration_born_missing',
  'registration_too_young',
  'registration_too_old',
  'registration_employer',
  'registration_text_signs',
  'id_number_shape',
  'id_number_check',
  'operation_reused',
] as const;

/** What an organiser does about registrations. */
export const registrationApi = {
  list: endpoint({
    ...desk,
    id: 'registrations',
    method: 'GET',
    path: `${EVENT}/registrations`,
    status: 200,
    summary: 'Who registered, in the order of registering',
    response: RegistrationList,
  }),
  add: endpoint({
    ...desk,
    id: 'addRegistration',
    method: 'POST',
    path: `${EVENT}/registrations`,
    status: 201,
    summary: 'Enter a worker, who then confirms',
    body: Person.extend({ uuid: OperationId }),
    response: Made,
    problems: refusals,
  }),
  import: endpoint({
    ...desk,
    id: 'importRegistrations',
    method: 'POST',
    path: `${EVENT}/registrations/import`,
    status: 200,
    summary: 'Enter workers from an Excel file (base64): all rows or none, or the good ones',
    bodyLimit: 15 * 1024 * 1024,
    body: z.object({ uuid: OperationId, file: z.string().max(15 * 1024 * 1024), rows: z.enum(['all', 'good']) }),
    response: z.object({ imported: z.int(), faults: z.array(RowFault), more: z.int() }),
    problems: [
      'registration_not_yet',
      'registration_closed',
      'sheet_not_xlsx',
      'sheet_old_excel',
      'sheet_too_large',
      'sheet_damaged',
      'sheet_busy',
      'operation_reused',
    ],
  }),
  template: endpoint({
    ...desk,
    id: 'registrationTemplate',
    method: 'GET',
    path: `${EVENT}/registrations/template`,
    status: 200,
    summary: 'An empty Excel list to fill in',
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['sheet_busy'],
  }),
  decide: endpoint({
    ...desk,
    id: 'decideRegistrations',
    method: 'POST',
    path: `${EVENT}/registrations/decisions`,
    status: 204,
    summary:
      'Approve or refuse, note a confirmation on paper, confirm the employment or whose an identity number is, or withdraw',
    body: z.object({
      uuid: OperationId,
      ids: z.array(Id).min(1).max(500),
      what: z.enum(['approve', 'refuse', 'confirm', 'employ', 'identify', 'withdraw']),
      reason: Reason,
    }),
    problems: [
      'registration_state',
      'registration_decided',
      'registration_nothing_claimed',
      'registration_running',
      'operation_reused',
    ],
  }),
  replace: endpoint({
    ...ofOne,
    id: 'replaceRegistration',
    method: 'POST',
    path: `${EVENT}/registrations/:id/replace`,
    status: 201,
    summary: 'Another person of the same delegation takes the place, until the deadline',
    body: Person.extend({ uuid: OperationId, reason: Reason }),
    response: Made,
    problems: [...refusals, 'registration_state', 'replacement_state', 'replacement_late'],
  }),
  rename: endpoint({
    ...desk,
    id: 'correctName',
    method: 'POST',
    path: `${EVENT}/names`,
    status: 204,
    summary: 'Correct the name of a registration or an entry; marks and rank stay',
    body: z.object({
      uuid: OperationId,
      /** A registration by id, or an entry by number. */
      who: z.union([z.object({ registration: Id }), z.object({ number: z.string().trim().min(1).max(32) })]),
      name: PersonName,
      reason: Reason,
    }),
    problems: ['operation_reused', 'rename_elsewhere'],
  }),
  invite: endpoint({
    ...desk,
    id: 'inviteRegistered',
    method: 'POST',
    path: `${EVENT}/registrations/invitations`,
    status: 200,
    summary: 'Links with which workers who have no account yet confirm on their phones; earlier links stay good',
    body: z.object({ ids: z.array(Id).min(1).max(500) }),
    response: z.array(z.object({ id: z.string(), name: z.string(), token: z.string() })),
  }),
} as const;

const own = { access: 'signed-in' } as const;
const OwnParams = z.object({ id: Id });

/** What contestants do themselves. */
export const ownRegistrationsApi = {
  open: endpoint({
    id: 'openEvents',
    method: 'GET',
    path: '/api/open-events',
    access: 'public',
    status: 200,
    summary: 'Events that take registrations',
    response: z.array(OpenEvent),
  }),
  signUp: endpoint({
    id: 'signUp',
    method: 'POST',
    path: '/api/contests/:contest/sign-up',
    access: 'public',
    status: 201,
    summary: 'An invitation for somebody who wants to register in a contest that is open',
    params: z.object({ contest: Code }),
    body: z.object({ name: PersonName }),
    response: z.object({ token: z.string() }),
    problems: ['registration_closed', 'insecure_transport', 'too_many_requests'],
  }),
  list: endpoint({
    ...own,
    id: 'ownRegistrations',
    method: 'GET',
    path: '/api/me/registrations',
    status: 200,
    summary: 'Where I am registered',
    response: z.array(OwnRegistration),
  }),
  register: endpoint({
    ...own,
    id: 'register',
    method: 'POST',
    path: '/api/me/registrations',
    status: 201,
    summary: 'Register myself',
    body: Applicant.extend({
      uuid: OperationId,
      contest: Code,
      event: Code,
      /** I recruit for an enterprise or manage one. */
      scout: z.boolean(),
      /** Version of the consent text that I agreed to; null: my name is not to be published. */
      publishName: z.string().max(64).nullable(),
    }),
    response: Made,
    problems: [...refusals, 'consent_text_unknown'],
  }),
  confirm: endpoint({
    ...own,
    id: 'confirmRegistration',
    method: 'POST',
    path: '/api/me/registrations/:id/confirm',
    status: 204,
    summary: 'Say yes to what my employer or the organiser entered',
    params: OwnParams,
    body: z.object({
      uuid: OperationId,
      /** I work where it says. */
      employed: z.boolean(),
      scout: z.boolean(),
      publishName: z.string().max(64).nullable(),
    }),
    problems: ['registration_state', 'registration_closed', 'consent_text_unknown', 'operation_reused'],
  }),
  withdraw: endpoint({
    ...own,
    id: 'withdrawRegistration',
    method: 'POST',
    path: '/api/me/registrations/:id/withdraw',
    status: 204,
    summary: 'Withdraw',
    params: OwnParams,
    body: z.object({ uuid: OperationId, reason: Reason }),
    problems: ['registration_state', 'registration_running', 'operation_reused'],
  }),
  publishName: endpoint({
    ...own,
    id: 'publishOwnName',
    method: 'PUT',
    path: '/api/me/registrations/:id/name-consent',
    status: 204,
    summary: 'Agree to the publication of my name, or take that back',
    params: OwnParams,
    body: z.object({ uuid: OperationId, given: z.boolean(), textVersion: z.string().max(64) }),
    problems: ['consent_text_unknown', 'operation_reused', 'too_many_requests'],
  }),
} as const;
