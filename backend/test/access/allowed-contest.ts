import { randomUUID } from 'node:crypto';
import { smallContest } from '../../../shared/src/testing/small-contest.js';
import type { Client } from '../support/client.js';
import type { SheetView } from '../support/contest.js';
import type { Cases } from './cases.js';

const EVENT = '/api/contests/home/events/welding';
interface Row {
  number: string;
  name: string | null;
  status: string;
}
const board = async (client: Client, audience = 'public') =>
  (await client.get<{ head: { status: string; state: string }; rows: Row[] }>(`/api/boards/home/welding/${audience}`))
    .body;
const row = async (client: Client, number: string) =>
  (await board(client, 'organiser')).rows.find((one) => one.number === number);
const operation = () => ({ uuid: randomUUID(), reason: '测试' });

/** One allowed call of each endpoint of contests, marks and boards, by body and by effect. */
export const contestCases: Cases = {
  contests: async ({ people }) => {
    const { body } = await people.visitor.get<{ code: string }[]>('/api/contests');
    expect(body.map(({ code }) => code)).toEqual(expect.arrayContaining(['home', 'away']));
  },
  contest: async ({ people }) =>
    expect((await people.visitor.get('/api/contests/home')).body).toMatchObject({
      code: 'home',
      state: 'running',
      events: [{ code: 'welding', entries: 4 }],
    }),
  importContest: async ({ people }) => {
    const made = await people.administrator.post(
      '/api/contests',
      smallContest({ code: 'brought', entries: 3, judges: 3 }),
    );
    expect(made).toMatchObject({
      status: 201,
      body: { contest: { code: 'brought' }, invitations: [{ judge: 'J1' }, { judge: 'J2' }, { judge: 'J3' }] },
    });
    expect((await people.visitor.get('/api/boards/brought/welding/public')).status).toBe(200);
  },
  overview: async ({ people }) => {
    const { body } = await people.chief.get<{ judges: object[]; moves: object[] }>(`${EVENT}/overview`);
    expect(body).toMatchObject({ event: { code: 'welding', state: 'running' }, finalHash: null });
    expect(body.judges).toHaveLength(3);
    expect(body.moves).toContainEqual(
      expect.objectContaining({
        to: 'marking_closed',
        missing: expect.arrayContaining([expect.stringContaining('裁判1')]),
      }),
    );
  },
  moveEvent: async ({ people }) => {
    const refused = await people.organiser.post(`${EVENT}/state`, { ...operation(), to: 'final' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'state_move' } });
    expect(
      (await people.stranger.post('/api/contests/away/events/welding/state', { ...operation(), to: 'cancelled' }))
        .status,
    ).toBe(200);
    expect((await people.visitor.get('/api/contests/away')).body).toMatchObject({ state: 'cancelled' });
  },
  setFreezeTime: async ({ people }) => {
    const planned = async () =>
      (await people.chief.get<{ freezeAt: string | null }>(`${EVENT}/overview`)).body.freezeAt;
    const at = '2027-11-20T12:00:00.000Z';
    expect((await people.organiser.post(`${EVENT}/freeze-time`, { ...operation(), at })).status).toBe(200);
    expect(await planned()).toBe(at);
    expect((await people.organiser.post(`${EVENT}/freeze-time`, { ...operation(), at: null })).status).toBe(200);
    expect(await planned()).toBeNull();
  },
  freezeEvent: async ({ people }) => {
    expect((await people.organiser.post(`${EVENT}/freeze`, { ...operation(), frozen: true })).status).toBe(200);
    expect((await board(people.visitor)).head.status).toBe('frozen');
    expect((await people.organiser.post(`${EVENT}/freeze`, { ...operation(), frozen: false })).status).toBe(200);
    expect((await board(people.visitor)).head.status).toBe('provisional');
  },
  declareAbsence: async ({ people }) => {
    const absence = { judge: 'J3', stage: 'practical', entry: '004', absent: true };
    expect((await people.chief.post(`${EVENT}/absences`, { ...operation(), ...absence })).status).toBe(200);
    expect((await people.chief.get(`${EVENT}/overview`)).body).toMatchObject({
      absences: [{ judge: 'J3', entries: ['004'] }],
    });
  },
  substituteJudge: async ({ people: { administrator } }) => {
    const relief = '/api/contests/relief/events/welding';
    await administrator.post('/api/contests', smallContest({ code: 'relief', entries: 2, judges: 3 }));
    const body = { ...operation(), judge: 'J3', stage: 'practical', by: { name: '汤可人' } };
    expect((await administrator.post(`${relief}/substitutions`, body)).status).toBe(200);
    expect((await administrator.get(`${relief}/overview`)).body).toMatchObject({
      substitutions: [{ judge: 'J3', substitute: 'J4', entries: ['001', '002'] }],
      judges: [{ code: 'J1' }, { code: 'J2' }, { code: 'J3' }, { code: 'J4', name: '汤可人' }],
    });
  },
  setEntryStatus: async ({ people }) => {
    expect(
      (await people.chief.post(`${EVENT}/entries/003/status`, { ...operation(), status: 'disqualified' })).status,
    ).toBe(200);
    expect((await row(people.chief, '003'))?.status).toBe('disqualified');
    expect((await people.chief.post(`${EVENT}/entries/003/status`, { ...operation(), status: 'active' })).status).toBe(
      200,
    );
    expect((await row(people.chief, '003'))?.status).toBe('active');
  },
  setNameConsent: async ({ people }) => {
    const path = `${EVENT}/entries/002/consent`;
    expect((await people.organiser.post(path, { given: true, textVersion: '2026-1' })).status).toBe(204);
    const { body } = await people.organiser.get<{ entries: { number: string; namePublic: boolean }[] }>(
      `${EVENT}/overview`,
    );
    expect(body.entries.find(({ number }) => number === '002')?.namePublic).toBe(true);
  },
  results: async ({ people }) => {
    const { body, headers } = await people.organiser.get<string>(`${EVENT}/results.csv?names=full`);
    expect(body.split('\n')[0]).toBe('rank,entry,name,practical,total');
    expect(body).toContain('选手1');
    expect(headers.get('content-disposition')).toContain('provisional');
  },
  judgeSheets: async ({ people }) => {
    const { body } = await people.judge.get<SheetView[]>('/api/judge/sheets');
    expect(body.map(({ entry }) => entry)).toEqual(['001', '002', '003', '004']);
  },
  recordMark: async ({ people }) => {
    const sheet = await firstSheet(people.judge);
    const uuid = randomUUID();
    const answer = await people.judge.mark(sheet.id, 'P1', '7.25', sheet.revision, uuid);
    expect(answer).toMatchObject({ status: 200, body: { revision: sheet.revision + 1 } });
    expect(await people.judge.mark(sheet.id, 'P1', '7.25', sheet.revision, uuid)).toMatchObject({
      status: 200,
      body: answer.body,
    });
    expect((await firstSheet(people.judge)).marks).toEqual({ P1: { value: '7.25', revision: answer.body.revision } });
  },
  submitSheet: async ({ people }) => {
    const before = await firstSheet(people.judge);
    if (Object.keys(before.marks).length === 0) await people.judge.mark(before.id, 'P1', '7', before.revision);
    const { id, revision } = await firstSheet(people.judge);
    expect(
      (
        await people.judge.post(`/api/sheets/${id}/submit`, {
          uuid: randomUUID(),
          revision,
          device: 'test',
          waiting: 0,
        })
      ).status,
    ).toBe(200);
    expect((await firstSheet(people.judge)).state).toBe('submitted');
  },
  takeOverSheet: async ({ people }) => {
    const [, , third] = (await people.judge.get<SheetView[]>('/api/judge/sheets')).body;
    const { id, revision } = third as SheetView;
    await people.judge.mark(id, 'P1', '6', revision);
    const report = { uuid: randomUUID(), device: 'spare', waiting: 0 };
    expect((await people.judge.post(`/api/sheets/${id}/take-over`, report)).status).toBe(200);
    const sheets = (await people.judge.get<(SheetView & { holder: object })[]>('/api/judge/sheets')).body;
    expect(sheets[2]?.holder).toMatchObject({ device: 'spare' });
  },
  releaseDevice: async ({ people }) => {
    const [, , , fourth] = (await people.judge.get<SheetView[]>('/api/judge/sheets')).body;
    const { id, revision, entry } = fourth as SheetView;
    await people.judge.mark(id, 'P1', '6', revision);
    const sheet = { stage: 'practical', section: 'A1', entry, judge: 'J2' };
    expect((await people.chief.post(`${EVENT}/sheets/release`, { ...operation(), ...sheet })).status).toBe(200);
    const sheets = (await people.judge.get<(SheetView & { holder: null })[]>('/api/judge/sheets')).body;
    expect(sheets[3]).toMatchObject({ holder: null, released: ['test'] });
  },
  entrySheets: async ({ people }) => {
    const { body } = await people.chief.get<object[]>(`${EVENT}/entries/002/sheets`);
    expect(body).toHaveLength(3);
    expect(body[0]).toMatchObject({ judge: 'J1', name: '裁判1', sectionName: { zh: '焊缝' }, due: 1, marked: 0 });
    expect(JSON.stringify(body)).not.toContain('value');
  },
  returnSheet: async ({ people }) => {
    const [, second] = (await people.judge.get<SheetView[]>('/api/judge/sheets')).body;
    const { id, revision: base, entry } = second as SheetView;
    const { revision } = (await people.judge.mark(id, 'P1', '8', base)).body;
    await people.judge.post(`/api/sheets/${id}/submit`, { uuid: randomUUID(), revision, device: 'test', waiting: 0 });
    const sheet = { stage: 'practical', section: 'A1', entry, judge: 'J2' };
    expect((await people.chief.post(`${EVENT}/sheets/return`, { ...operation(), ...sheet })).status).toBe(200);
    const sheets = (await people.judge.get<(SheetView & { returned: string })[]>('/api/judge/sheets')).body;
    expect(sheets[1]).toMatchObject({ state: 'open', returned: '测试', marks: { P1: { value: '8' } } });
  },
  board: async ({ people }) => {
    expect((await board(people.visitor)).rows).toHaveLength(4);
    expect((await board(people.visitor)).rows[0]?.name).toBe('选**');
    expect((await row(people.chief, '001'))?.name).toBe('选手1');
    expect((await people.visitor.get('/api/boards/home/welding/organiser')).status).toBe(404);
    const first = await people.visitor.get('/api/boards/home/welding/public');
    const again = await people.visitor.call('GET', '/api/boards/home/welding/public', undefined, {
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  },
};

async function firstSheet(judge: Client): Promise<SheetView> {
  const { body } = await judge.get<SheetView[]>('/api/judge/sheets');
  return body[0] as SheetView;
}
