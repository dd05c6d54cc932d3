import { randomUUID } from 'node:crypto';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { type Client, signUp } from '../support/client.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

interface Worker {
  id: string;
  name: string;
  status: string;
  employer: string;
}
interface Team {
  enterprise: string;
  workers: Worker[];
  coaches: { id: string; name: string; trainees: string[] }[];
}

const DESK = '/api/contests/teams/delegations';
const NOBODY = { level: null, idNumber: null, born: null };
const delegation = randomUUID();
const TEAM = `/api/delegations/${delegation}`;

const listed = async ({ people }: Cast) =>
  (await people.organiser.get<{ delegations: { id: string; leader: { name: string; taken: boolean } }[] }>(DESK)).body
    .delegations;

const OBSERVERS = '/api/contests/teams/observers';
let ticket: string;
const TICKET = () => `/api/observer-tickets/${ticket}`;
const observers = async ({ people }: Cast) => (await people.organiser.get<{ id: string }[]>(OBSERVERS)).body;

/** The team leader, who signs up in a case and goes on in the others. */
let leader: Client;
const team = async () => (await leader.get<Team>(TEAM)).body;
const called = async (name: string) => (await team()).workers.find((worker) => worker.name === name) as Worker;

/** One allowed call of each endpoint of delegations, in a contest of its own that is open; people go on from case to case. */
export const delegationCases: Cases = {
  addDelegation: async (cast) => {
    const contest = smallContest({ code: 'teams', entries: 0, judges: 3 });
    const [event] = contest.events;
    await cast.people.organiser.post('/api/contests', {
      ...contest,
      events: [{ ...event, state: 'registration_open' }],
    });
    const body = { uuid: delegation, enterprise: '云泽电驱', creditCode: null, leader: '周领' };
    expect((await cast.people.organiser.post(DESK, body)).body).toEqual({ id: delegation });
    expect((await cast.people.organiser.post(DESK, body)).status).toBe(201);
    expect(await listed(cast)).toMatchObject([{ id: delegation, leader: { name: '周领', taken: false } }]);
  },
  changeLeader: async (cast) => {
    const body = { uuid: randomUUID(), name: '郑领', reason: '换岗' };
    expect((await cast.people.organiser.post(`${DESK}/${delegation}/leader`, body)).status).toBe(204);
    expect(await listed(cast)).toMatchObject([{ leader: { name: '郑领', taken: false } }]);
  },
  inviteLeaders: async (cast) => {
    const { body } = await cast.people.organiser.post<[{ token: string }]>(`${DESK}/links`, { ids: [delegation] });
    leader = await signUp(cast.server.url, body[0].token, 'zheng.ling');
    expect(await listed(cast)).toMatchObject([{ leader: { taken: true } }]);
  },
  team: async (cast) => {
    expect(await team()).toMatchObject({ enterprise: '云泽电驱', workers: [], coaches: [] });
    expect((await cast.people.organiser.get(TEAM)).status).toBe(404);
  },
  enterWorker: async () => {
    const body = { uuid: randomUUID(), event: 'welding', ...NOBODY, name: '王强' };
    expect((await leader.post(`${TEAM}/workers`, body)).status).toBe(201);
    expect(await called('王强')).toMatchObject({ status: 'to_confirm', employer: '云泽电驱' });
  },
  inviteWorkers: async (cast) => {
    const { id } = await called('王强');
    const { body } = await leader.post<[{ token: string }]>(`${TEAM}/links`, { ids: [id] });
    const worker = await signUp(cast.server.url, body[0].token, 'team.wang');
    expect((await worker.get('/api/me/registrations')).body).toMatchObject([{ id, status: 'to_confirm' }]);
  },
  addCoach: async () => {
    const { id } = await called('王强');
    const body = { uuid: randomUUID(), name: '孙教练', trainees: [id] };
    expect((await leader.post(`${TEAM}/coaches`, body)).status).toBe(201);
    expect((await team()).coaches).toMatchObject([{ id: body.uuid, name: '孙教练', trainees: [id] }]);
  },
  setTrainees: async () => {
    const [coach] = (await team()).coaches;
    expect((await leader.put(`${TEAM}/coaches/${coach?.id}`, { trainees: [] })).status).toBe(204);
    expect((await team()).coaches).toMatchObject([{ trainees: [] }]);
  },
  removeCoach: async () => {
    const [coach] = (await team()).coaches;
    expect((await leader.delete(`${TEAM}/coaches/${coach?.id}`)).status).toBe(204);
    expect((await team()).coaches).toEqual([]);
  },
  replaceWorker: async () => {
    const { id } = await called('王强');
    const body = { uuid: randomUUID(), ...NOBODY, name: '赵云', reason: '生病' };
    expect((await leader.post(`${TEAM}/workers/${id}/replace`, body)).status).toBe(201);
    expect(await called('赵云')).toMatchObject({ status: 'to_confirm' });
  },
  withdrawWorker: async () => {
    const { id } = await called('赵云');
    const body = { uuid: randomUUID(), reason: '出差' };
    expect((await leader.post(`${TEAM}/workers/${id}/withdraw`, body)).status).toBe(204);
    expect(await called('赵云')).toMatchObject({ status: 'withdrawn' });
  },
  registerObserver: async (cast) => {
    const { visitor } = cast.people;
    const told = { uuid: randomUUID(), name: '何观', enterprise: '沐合轻量化', consent: '2026-1' };
    const made = await visitor.post<{ ticket: string }>(OBSERVERS, told);
    expect(made.status).toBe(201);
    expect((await visitor.post(OBSERVERS, told)).body).toEqual(made.body);
    expect(await visitor.post(OBSERVERS, { ...told, name: '别人' })).toMatchObject({ status: 409 });
    ticket = made.body.ticket;
    expect(await observers(cast)).toMatchObject([{ name: '何观', enterprise: '沐合轻量化', state: 'asked' }]);
  },
  observers: async (cast) => expect(await observers(cast)).toHaveLength(1),
  observerTicket: async ({ people: { visitor } }) => {
    expect((await visitor.get(TICKET())).body).toMatchObject({ name: '何观', state: 'asked', contest: 'teams' });
    expect((await visitor.get(`${TICKET()}x`)).status).toBe(404);
  },
  decideObservers: async (cast) => {
    const [{ id }] = (await observers(cast)) as [{ id: string }];
    const body = { ids: [id], what: 'approve', reason: '友邻单位' };
    expect((await cast.people.organiser.post(`${OBSERVERS}/decisions`, body)).status).toBe(204);
    expect((await cast.people.visitor.get(TICKET())).body).toMatchObject({
      state: 'approved',
      events: [{ code: 'welding' }],
    });
  },
  delegations: async (cast) => expect(await listed(cast)).toMatchObject([{ id: delegation, workers: 0, todo: [{}] }]),
  removeDelegation: async (cast) => {
    const { organiser } = cast.people;
    const kept = await organiser.post(`${DESK}/${delegation}/remove`, { reason: '误' });
    expect(kept).toMatchObject({ status: 409, body: { code: 'delegation_has_people' } });
    const uuid = randomUUID();
    await organiser.post(DESK, { uuid, enterprise: '海桐线束', creditCode: null, leader: '吴领' });
    expect((await organiser.post(`${DESK}/${uuid}/remove`, { reason: '重复' })).status).toBe(204);
    expect(await listed(cast)).toHaveLength(1);
  },
};
