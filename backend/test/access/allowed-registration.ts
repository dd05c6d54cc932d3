import { randomUUID } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import { type Client, signUp } from '../support/client.js';
import type { Cast } from '../support/people.js';
import type { Cases } from './cases.js';

interface Row {
  id: string;
  name: string;
  status: string;
  number: string | null;
}

const EVENT = '/api/contests/entering/events/welding';
const NOBODY = { employer: null, level: null, idNumber: null, born: null };
const listed = async ({ people }: Cast) =>
  (await people.organiser.get<{ registrations: Row[] }>(`${EVENT}/registrations`)).body.registrations;
const called = async (cast: Cast, name: string) => (await listed(cast)).find((row) => row.name === name) as Row;

/** The contestant who signs up in the first case and goes on in the others. */
let contestant: Client;
const mine = async () => (await contestant.get<(Row & { namePublic: boolean })[]>('/api/me/registrations')).body;

/** One allowed call of each endpoint of registration, in a contest of its own that is open; people go on from case to case. */
export const registrationCases: Cases = {
  signUp: async ({ people, server }) => {
    const contest = smallContest({ code: 'entering', entries: 0, judges: 3 });
    const [event] = contest.events;
    await people.organiser.post('/api/contests', { ...contest, events: [{ ...event, state: 'registration_open' }] });
    const made = await people.visitor.post<{ token: string }>('/api/contests/entering/sign-up', { name: '王强' });
    expect(made.status).toBe(201);
    contestant = await signUp(server.url, made.body.token, 'wang.qiang');
  },
  openEvents: async ({ people }) =>
    expect((await people.visitor.get('/api/open-events')).body).toMatchObject([
      { contest: 'entering', event: 'welding' },
    ]),
  register: async (cast) => {
    const body = {
      uuid: randomUUID(),
      contest: 'entering',
      event: 'welding',
      ...NOBODY,
      scout: false,
      publishName: null,
    };
    expect((await contestant.post('/api/me/registrations', body)).status).toBe(201);
    expect(await called(cast, '王强')).toMatchObject({ status: 'registered' });
  },
  ownRegistrations: async () => expect(await mine()).toMatchObject([{ name: '王强', event: 'welding' }]),
  publishOwnName: async () => {
    const { id } = (await mine())[0]!;
    const body = { uuid: randomUUID(), given: true, textVersion: '2026-1' };
    expect((await contestant.put(`/api/me/registrations/${id}/name-consent`, body)).status).toBe(204);
    expect((await mine())[0]!.namePublic).toBe(true);
  },
  withdrawRegistration: async (cast) => {
    const { id } = (await mine())[0]!;
    const body = { uuid: randomUUID(), reason: '出差' };
    expect((await contestant.post(`/api/me/registrations/${id}/withdraw`, body)).status).toBe(204);
    expect(await called(cast, '王强')).toMatchObject({ status: 'withdrawn' });
  },
  addRegistration: async (cast) => {
    const body = { uuid: randomUUID(), ...NOBODY, name: '李静', employer: '云泽' };
    expect((await cast.people.organiser.post(`${EVENT}/registrations`, body)).status).toBe(201);
    expect(await called(cast, '李静')).toMatchObject({ status: 'to_confirm', employer: '云泽' });
  },
  inviteRegistered: async (cast) => {
    const { id } = await called(cast, '李静');
    const { body } = await cast.people.organiser.post<[{ token: string }]>(`${EVENT}/registrations/invitations`, {
      ids: [id],
    });
    contestant = await signUp(cast.server.url, body[0].token, 'li.jing');
    expect(await mine()).toMatchObject([{ id, status: 'to_confirm' }]);
  },
  confirmRegistration: async (cast) => {
    const { id } = await called(cast, '李静');
    const body = { uuid: randomUUID(), employed: true, scout: false, publishName: null };
    expect((await contestant.post(`/api/me/registrations/${id}/confirm`, body)).status).toBe(204);
    expect(await called(cast, '李静')).toMatchObject({ status: 'registered', employment: 'both' });
  },
  importRegistrations: async (cast) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['姓名'], ['张敏']]), '报名表');
    const file = (write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer).toString('base64');
    const body = { uuid: randomUUID(), file, rows: 'all' };
    const done = await cast.people.organiser.post(`${EVENT}/registrations/import`, body);
    expect(done).toMatchObject({ status: 200, body: { imported: 1, faults: [] } });
    expect(await called(cast, '张敏')).toMatchObject({ status: 'to_confirm' });
  },
  decideRegistrations: async (cast) => {
    const { id } = await called(cast, '张敏');
    const body = { uuid: randomUUID(), ids: [id], what: 'confirm', reason: '纸质确认书' };
    expect((await cast.people.organiser.post(`${EVENT}/registrations/decisions`, body)).status).toBe(204);
    expect(await called(cast, '张敏')).toMatchObject({ status: 'registered' });
  },
  replaceRegistration: async (cast) => {
    const { id } = await called(cast, '张敏');
    const body = { uuid: randomUUID(), ...NOBODY, name: '赵云', reason: '生病' };
    expect((await cast.people.organiser.post(`${EVENT}/registrations/${id}/replace`, body)).status).toBe(201);
    expect(await called(cast, '张敏')).toMatchObject({ status: 'replaced' });
  },
  correctName: async (cast) => {
    const { id } = await called(cast, '赵云');
    const body = { uuid: randomUUID(), who: { registration: id }, name: '赵芸', reason: '写错' };
    expect((await cast.people.organiser.post(`${EVENT}/names`, body)).status).toBe(204);
    expect(await called(cast, '赵芸')).toMatchObject({ id });
  },
  registrations: async (cast) =>
    expect((await listed(cast)).map(({ name, status }) => `${name} ${status}`)).toEqual([
      '王强 withdrawn',
      '李静 registered',
      '张敏 replaced',
      '赵芸 to_confirm',
    ]),
  registrationTemplate: async ({ people }) => {
    const file = await people.organiser.get<string>(`${EVENT}/registrations/template`);
    expect(file.headers.get('content-disposition')).toContain('.xlsx');
    expect(file.body.startsWith('PK')).toBe(true);
  },
};
