import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import type { SheetView } from './support/contest.js';
import { pairTablet } from './support/pairing.js';
import { PASSWORD, TestApp, type TestClient } from './support/test-app.js';

interface Board {
  v: number;
  rows: { number: string; rank: number | null; total: string | null }[];
}

const EVENT = '/api/contests/hall/events/welding';
const GOES = { judge: 'J3', stage: 'practical', by: { name: '汤可人' } };

describe('a judge who falls ill on the day', () => {
  let app: TestApp;
  let admin: TestClient;
  let judges: TestClient[];

  const board = (audience = 'public') => admin.expect<Board>(200, 'GET', `/api/boards/hall/welding/${audience}`);
  const sheets = (judge: TestClient) =>
    judge.expect<(SheetView & { aspects: { absent: boolean }[] })[]>(200, 'GET', '/api/judge/sheets');
  const operate = (status: number, path: string, body: object) =>
    admin.expect<{ seq: number; code?: string; detail?: string }>(status, 'POST', `${EVENT}${path}`, {
      body: { uuid: randomUUID(), reason: '送医', ...body },
    });
  const overview = () =>
    admin.expect<{ substitutions: object[]; others: object[]; judges: { code: string }[] }>(
      200,
      'GET',
      `${EVENT}/overview`,
    );
  const mark = (judge: TestClient, { id, revision }: SheetView, value: string, status = 200) =>
    judge.expect<{ revision: number; code?: string }>(status, 'PUT', `/api/sheets/${id}/marks/${randomUUID()}`, {
      body: { aspect: 'P1', value, baseRevision: revision, clientTime: '2026-11-20T01:00:00Z', device: 't' },
    });
  const finish = async (judge: TestClient, number: string, value: string) => {
    const sheet = (await sheets(judge)).find(({ entry }) => entry === number) as SheetView;
    const { revision } = await mark(judge, sheet, value);
    await judge.expect(200, 'POST', `/api/sheets/${sheet.id}/submit`, {
      body: { uuid: randomUUID(), revision, device: 't', waiting: 0 },
    });
  };
  const tablet = (judge: string) => pairTablet(app, admin, judge);

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const body = smallContest({ code: 'hall', entries: 3, judges: 3 });
    const made = await admin.expect<{ invitations: { judge: string; token: string }[] }>(201, 'POST', '/api/contests', {
      body: { ...body, events: body.events.map((event) => ({ ...event, entries: employers(event.entries) })) },
    });
    judges = [];
    for (const { judge, token } of made.invitations) {
      const client = app.client();
      const path = `/api/invitations/${token}/accept`;
      await client.expect(204, 'POST', path, { body: { login: `hall.${judge}`, password: PASSWORD } });
      judges.push(client);
    }
  }, 60_000);
  afterEach(() => app.stop());

  it('is followed by a substitute: what is submitted stays, the rest starts afresh, frozen boards stand', async () => {
    const [first, second, ill] = judges as [TestClient, TestClient, TestClient];
    for (const [judge, value] of [
      [first, '8'],
      [second, '8'],
      [ill, '8.75'],
    ] as const)
      await finish(judge, '001', value);
    await mark(ill, (await sheets(ill)).find(({ entry }) => entry === '002') as SheetView, '1');
    await operate(200, '/freeze', { frozen: true });
    const frozen = (await board()).rows;

    const uuid = randomUUID();
    const { seq } = await operate(200, '/substitutions', { uuid, ...GOES });
    expect(await operate(200, '/substitutions', { uuid, ...GOES })).toEqual({ seq });
    await operate(409, '/substitutions', { uuid, ...GOES, by: { name: '别人' } });
    expect(await overview()).toMatchObject({
      substitutions: [{ judge: 'J3', substitute: 'J4', entries: ['002', '003'], reason: '送医' }],
      judges: [{ code: 'J1' }, { code: 'J2' }, { code: 'J3' }, { code: 'J4' }],
    });
    expect((await board()).rows).toEqual(frozen);

    const substitute = await tablet('J4');
    expect((await sheets(substitute)).map(({ entry }) => entry)).toEqual(['002', '003']);
    const lost = (await sheets(ill)).find(({ entry }) => entry === '003') as SheetView;
    expect((await mark(ill, lost, '2', 409)).code).toBe('judge_absent');
    const { id, revision } = (await sheets(ill)).find(({ entry }) => entry === '002') as SheetView;
    const late = { uuid: randomUUID(), revision, device: 't', waiting: 0 };
    expect(await ill.expect(409, 'POST', `/api/sheets/${id}/submit`, { body: late })).toMatchObject({
      code: 'judge_absent',
    });
    for (const number of ['002', '003']) {
      for (const judge of [first, second]) await finish(judge, number, '9');
      await finish(substitute, number, '6');
    }
    expect((await board('jury')).rows.map(({ number, total }) => [number, total])).toEqual([
      ['001', '8.25'],
      ['002', '8.00'],
      ['003', '8.00'],
    ]);
    const of = await admin.expect<{ judge: string; insteadOf: string | null }[]>(
      200,
      'GET',
      `${EVENT}/entries/002/sheets`,
    );
    expect(of.map(({ judge, insteadOf }) => [judge, insteadOf])).toEqual([
      ['J1', null],
      ['J2', null],
      ['J4', '裁判3'],
    ]);
    await operate(200, '/freeze', { frozen: false });
    await operate(200, '/state', { to: 'marking_closed' });
    await operate(200, '/state', { to: 'final' });
    expect((await board()).rows[0]).toMatchObject({ number: '001', rank: 1, total: '8.25' });
  }, 60_000);

  it('comes back: the same way, and the substitute keeps what they submitted', async () => {
    await operate(200, '/absences', { judge: 'J3', stage: 'practical', absent: true });
    await operate(200, '/substitutions', GOES);
    const substitute = await tablet('J4');
    await finish(substitute, '001', '7');
    const back = { judge: 'J4', stage: 'practical', by: { judge: 'J3' } };
    expect((await operate(409, '/substitutions', back)).detail).toContain('请先取消缺席');
    await operate(200, '/absences', { judge: 'J3', stage: 'practical', absent: false });
    await operate(200, '/substitutions', back);
    expect((await sheets(substitute)).filter(({ aspects }) => aspects.some(({ absent }) => !absent))).toMatchObject([
      { entry: '001', state: 'submitted' },
    ]);
    const due = (await sheets(judges[2] as TestClient)).filter(({ aspects }) => aspects.some(({ absent }) => !absent));
    expect(due.map(({ entry }) => entry)).toEqual(['002', '003']);
    const of = (entry: string) =>
      admin.expect<{ judge: string; insteadOf: string | null }[]>(200, 'GET', `${EVENT}/entries/${entry}/sheets`);
    const places = async (entry: string) =>
      (await of(entry)).map(({ judge, insteadOf }) => [judge, insteadOf]).slice(2);
    expect([await places('001'), await places('002')]).toEqual([[['J4', '裁判3']], [['J3', null]]]);
  }, 60_000);

  it('is not followed by whoever may not judge: a colleague has no sheet, and nobody holds two seats', async () => {
    await operate(200, '/substitutions', { ...GOES, by: { name: '汤可人', employer: '北岸重工' } });
    const substitute = await tablet('J4');
    expect((await sheets(substitute)).map(({ entry }) => entry)).toEqual(['001', '003']);
    const refused = await operate(409, '/substitutions', { judge: 'J2', stage: 'practical', by: { judge: 'J1' } });
    expect(refused).toMatchObject({ code: 'substitute_serves' });
    const rest = await operate(409, '/substitutions', { ...GOES, by: { name: '任新', employer: '北岸重工' } });
    expect(rest.detail).toBe('002号等未提交的评分表，J5都要回避，请换一位替补。');
    await operate(200, '/substitutions', { ...GOES, by: { name: '任新' } });
    expect((await operate(422, '/substitutions', GOES)).code).toBe('substitute_nothing');
    await operate(404, '/substitutions', { ...GOES, by: { judge: 'J99' } });
    await operate(400, '/substitutions', { ...GOES, by: { name: '𠮷'.repeat(101) } });
    expect((await overview()).judges.map(({ code }) => code)).toEqual(['J1', 'J2', 'J3', 'J4', 'J5']);
    const day = await admin.expect<{ panels: object[] }>(200, 'GET', '/api/contests/hall/day');
    expect(day.panels).toMatchObject([{ judges: 3 }]);
    await operate(200, '/state', { to: 'cancelled' });
    expect((await operate(409, '/substitutions', { ...GOES, judge: 'J2' })).code).toBe('substitute_closed');
  }, 60_000);
});

const employers = <T extends { number: string }>(entries: readonly T[]) =>
  entries.map((entry) => (entry.number === '002' ? { ...entry, employer: '北岸重工' } : entry));
