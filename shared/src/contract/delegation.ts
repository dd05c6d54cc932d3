import { z } from 'zod';
import { Code, Id, OperationId, Reason } from './common.js';
import { DelegationList, Team } from './delegation-shapes.js';
import { endpoint } from './endpoint.js';
import { ContestParams } from './identity.js';
import { PersonName } from './identity-shapes.js';
import { refusals } from './registration.js';
import { Person } from './registration-shapes.js';

const CONTEST = '/api/contests/:contest/delegations';
const desk = { access: 'contest.run', confidential: true, params: ContestParams } as const;
const ofOne = { ...desk, params: ContestParams.extend({ id: Id }) };
const Made = z.object({ id: z.string() });
const Links = z.array(z.object({ id: z.string(), name: z.string(), token: z.string() }));

/** What an organiser does about delegations. */
export const delegationsApi = {
  list: endpoint({
    ...desk,
    id: 'delegations',
    method: 'GET',
    path: CONTEST,
    status: 200,
    summary: 'Delegations of a contest, what each still lacks, and which judges may not mark whom',
    response: DelegationList,
  }),
  add: endpoint({
    ...desk,
    id: 'addDelegation',
    method: 'POST',
    path: CONTEST,
    status: 201,
    summary: 'Add the delegation of an enterprise and name its team leader, whose link is asked for next',
    body: z.object({
      uuid: OperationId,
      enterprise: PersonName,
      creditCode: z.string().max(40).nullable(),
      leader: PersonName,
    }),
    response: Made,
    problems: ['delegation_exists', 'credit_code_shape', 'credit_code_check', 'operation_reused'],
  }),
  links: endpoint({
    ...desk,
    id: 'inviteLeaders',
    method: 'POST',
    path: `${CONTEST}/links`,
    status: 200,
    summary: 'Links for team leaders who have not taken theirs yet; earlier links stay good',
    body: z.object({ ids: z.array(Id).min(1).max(500) }),
    response: Links,
  }),
  leader: endpoint({
    ...ofOne,
    id: 'changeLeader',
    method: 'POST',
    path: `${CONTEST}/:id/leader`,
    status: 204,
    summary: 'Another team leader; the one before leads no more',
    body: z.object({ uuid: OperationId, name: PersonName, reason: Reason }),
  }),
  remove: endpoint({
    ...ofOne,
    id: 'removeDelegation',
    method: 'POST',
    path: `${CONTEST}/:id/remove`,
    status: 204,
    summary: 'Remove a delegation that entered nobody',
    body: z.object({ reason: Reason }),
    problems: ['delegation_has_people'],
  }),
} as const;

const TEAM = '/api/delegations/:delegation';
const lead = { access: 'delegation.lead', confidential: true, params: z.object({ delegation: Id }) } as const;
const ofWorker = { ...lead, params: lead.params.extend({ id: Id }) };
/** The employer is the delegation's. */
const Worker = Person.omit({ employer: true });

/** What a team leader does, in their own delegation only. */
export const teamApi = {
  show: endpoint({
    ...lead,
    id: 'team',
    method: 'GET',
    path: TEAM,
    status: 200,
    summary: 'My delegation: its workers, where each stands, and its coaches',
    response: Team,
  }),
  enter: endpoint({
    ...lead,
    id: 'enterWorker',
    method: 'POST',
    path: `${TEAM}/workers`,
    status: 201,
    summary: 'Enter a worker of the enterprise, who then confirms',
    body: Worker.extend({ uuid: OperationId, event: Code }),
    response: Made,
    problems: refusals,
  }),
  links: endpoint({
    ...lead,
    id: 'inviteWorkers',
    method: 'POST',
    path: `${TEAM}/links`,
    status: 200,
    summary: 'Links with which workers who have no account yet confirm on their phones; earlier links stay good',
    body: z.object({ ids: z.array(Id).min(1).max(500) }),
    response: Links,
  }),
  replace: endpoint({
    ...ofWorker,
    id: 'replaceWorker',
    method: 'POST',
    path: `${TEAM}/workers/:id/replace`,
    status: 201,
    summary: 'Another worker takes the place, until the deadline',
    body: Worker.extend({ uuid: OperationId, reason: Reason }),
    response: Made,
    problems: [...refusals, 'registration_state', 'replacement_state', 'replacement_late'],
  }),
  withdraw: endpoint({
    ...ofWorker,
    id: 'withdrawWorker',
    method: 'POST',
    path: `${TEAM}/workers/:id/withdraw`,
    status: 204,
    summary: 'Withdraw a worker',
    body: z.object({ uuid: OperationId, reason: Reason }),
    problems: ['registration_state', 'registration_running', 'operation_reused'],
  }),
  addCoach: endpoint({
    ...lead,
    id: 'addCoach',
    method: 'POST',
    path: `${TEAM}/coaches`,
    status: 201,
    summary: 'Name a coach and whom they coach',
    body: z.object({ uuid: OperationId, name: PersonName, trainees: z.array(Id).max(500) }),
    response: Made,
    problems: ['coach_trainee', 'coach_closed', 'operation_reused'],
  }),
  setTrainees: endpoint({
    ...ofWorker,
    id: 'setTrainees',
    method: 'PUT',
    path: `${TEAM}/coaches/:id`,
    status: 204,
    summary: 'Whom a coach coaches from now on',
    body: z.object({ trainees: z.array(Id).max(500) }),
    problems: ['coach_trainee', 'coach_closed'],
  }),
  removeCoach: endpoint({
    ...ofWorker,
    id: 'removeCoach',
    method: 'DELETE',
    path: `${TEAM}/coaches/:id`,
    status: 204,
    summary: 'Take a coach off the list',
    problems: ['coach_closed'],
  }),
} as const;
