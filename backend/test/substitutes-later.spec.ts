import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { ErasureService } from '../src/modules/identity/erasure.service.js';
import { PeopleService } from '../src/modules/identity/people.service.js';
import type { SheetView } from './support/contest.js';
import { pairTablet } from './support/pairing.js';
import { PASSWORD, TestApp, type TestClient } from './support/test-app.js';

const EVENT = '/api/contests/hall/events/welding';

/** Two sessions, each with a panel of its own. */
function twoSessions() {
  const definition = smallContest({ code: 'hall', entries: 4, judges: 4 });
  const events = definition.events.map((event) => ({
    ...event,
    stages: event.stages.map((stage) => ({
      ...stage,
      sessions: ['A', 'B'].map((code) => ({ code, name: '同名场' })),
    })),
    entries: event.entries.map((entry, at) => ({
      ...entry,
      placements: [{ stage: 'practical', session: at < 3 ? 'A' : 'B' }],
    })),
    panels: [
      { code: 'PA', stage: 'practical', sessions: ['A'], judges: ['J1', 'J2'] },
      { code: 'PB', stage: 'practical', sessions: ['B'], judges: ['J3', 'J4'] },
    ],
  }));
  return { ...definition, events };
}

describe('after a substitute stepped in', () => {
  let app: TestApp;
  let admin: TestClient;
  let judges: TestClient[];

  const open = async (body: object) => {
    const made = await admin.expect<{ invitations: { judge: string; token: string }[] }>(201, 'POST', '/api/contests', {
      body,
    });
    judges = [];
    for (const { judge, token } of made.invitations) {
      const client = app.client();
      const account = { login: `hall.${judge}`, password: PASSWORD };
      await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: account });
      judges.push(client);
    }
  };
  const operate = (status: number, path: string, body: object) =>
    admin.expect<{ seq: number; code?: string }>(status, 'POST', `${EVENT}${path}`, {
      body: { uuid: randomUUID(), reason: '送医', ...body },
    });
  const sheets = (judge: TestClient) => judge.expect<SheetView[]>(200, 'GET', '/api/judge/sheets');
  const sheetOf = async (judge: TestClient, number: string) =>
    (await sheets(judge)).find(({ entry }) => entry === number) as SheetView;
  const send = (judge: TestClient, status: number, id: string, uuid: string, value: string, baseRevision: number) =>
    judge.expect<{ revision: number; code?: string }>(status, 'PUT', `/api/sheets/${id}/marks/${uuid}`, {
      body: { aspect: 'P1', value, baseRevision, clientTime: '2026-11-20T01:00:00Z', device: 't' },
    });
  const finish = async (judge: TestClient, number: string, value: string) => {
    const { id, revision: base } = await sheetOf(judge, number);
    const { revision } = await send(judge, 200, id, randomUUID(), value, base);
    await judge.expect(200, 'POST', `/api/sheets/${id}/submit`, {
      body: { uuid: randomUUID(), revision, device: 't', waiting: 0 },
    });
  };
  const tablet = (judge: string) => pairTablet(app, admin, judge);

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
  }, 60_000);
  afterEach(() => app.stop());

  it('each panel counts its own sheets, also when a judge of one stands in on another', async () => {
    await open(twoSessions());
    await finish(judges[2] as TestClient, '004', '8');
    const counts = { untouched: 6, open: 0, submitted: 0 };
    const others = { untouched: 1, open: 0, submitted: 1 };
    const counted = async () => ({
      day: (await admin.expect<{ panels: object[] }>(200, 'GET', '/api/contests/hall/day')).panels,
      overview: (await admin.expect<{ sheets: object[] }>(200, 'GET', `${EVENT}/overview`)).sheets,
    });
    const expected = [
      { panel: 'PA', judges: 2, ...counts },
      { panel: 'PB', judges: 2, ...others },
    ];
    expect(await counted()).toMatchObject({ day: expected, overview: expected });
    await operate(200, '/substitutions', { judge: 'J1', stage: 'practical', by: { judge: 'J3' } });
    expect(await counted()).toMatchObject({ day: expected, overview: expected });
  }, 60_000);

  it('the tablet that was offline learns what counts: what arrived before does, the rest is refused', async () => {
    await open(smallContest({ code: 'hall', entries: 2, judges: 3 }));
    const ill = judges[2] as TestClient;
    const [begun, fresh] = [await sheetOf(ill, '001'), await sheetOf(ill, '002')];
    const lost = randomUUID();
    expect(await send(ill, 200, begun.id, lost, '3', 0)).toMatchObject({ revision: 1 });
    await operate(200, '/substitutions', { judge: 'J3', stage: 'practical', by: { name: '汤可人' } });
    const substitute = await tablet('J4');
    await finish(substitute, '001', '6');

    // The answer to the first got lost; the others were never sent.
    expect(await send(ill, 200, begun.id, lost, '3', 0)).toMatchObject({ revision: 1 });
    expect(await send(ill, 409, begun.id, randomUUID(), '4', 1)).toMatchObject({ code: 'judge_absent' });
    expect(await send(ill, 409, fresh.id, randomUUID(), '5', 0)).toMatchObject({ code: 'judge_absent' });
    const late = { uuid: randomUUID(), revision: 0, device: 't', waiting: 1 };
    const answer = await ill.expect<{ code?: string }>(409, 'POST', `/api/sheets/${fresh.id}/submit`, { body: late });
    expect(answer.code).toBeDefined();
    for (const number of ['001', '002']) for (const at of [0, 1]) await finish(judges[at] as TestClient, number, '9');
    await finish(substitute, '002', '6');
    const { rows } = await admin.expect<{ rows: { total: string }[] }>(200, 'GET', '/api/boards/hall/welding/jury');
    expect(rows.map(({ total }) => total)).toEqual(['8.00', '8.00']);
  }, 60_000);

  it('the results are sealed and leave as files; who is erased is nowhere any more', async () => {
    await open(smallContest({ code: 'hall', entries: 1, judges: 3 }));
    const by = { name: '汤可人', employer: '南岸造船' };
    await operate(200, '/substitutions', { judge: 'J3', stage: 'practical', by });
    const substitute = await tablet('J4');
    for (const [judge, value] of [...judges.slice(0, 2).map((one) => [one, '9'] as const), [substitute, '6'] as const])
      await finish(judge, '001', value);
    await operate(200, '/state', { to: 'marking_closed' });
    await operate(200, '/state', { to: 'final' });
    expect(await admin.expect<string>(200, 'GET', `${EVENT}/results.csv`)).toBe(
      'rank,entry,name,practical,total\n1,001,选**,8.00,8.00\n',
    );
    for (const file of ['results.xlsx', 'results/public.xlsx']) await admin.expect(200, 'GET', `${EVENT}/${file}`);

    const [id = ''] = await app.app.get(PeopleService).find(app.reader.sql, '汤可人');
    await app.work.runEntities((tx) =>
      app.app.get(ErasureService).erase(tx, id, { actor: 'system', reason: '本人要求' }),
    );
    const overview = await admin.expect<{ judges: { code: string; name: string }[] }>(200, 'GET', `${EVENT}/overview`);
    expect(overview).toMatchObject({ substitutions: [{ judge: 'J3', substitute: 'J4' }] });
    expect(overview.judges.at(-1)).toMatchObject({ code: 'J4', name: '—' });
    expect(await admin.expect(200, 'GET', `${EVENT}/entries/001/sheets`)).toMatchObject([
      { judge: 'J1' },
      { judge: 'J2' },
      { judge: 'J4', name: '—', insteadOf: '裁判3' },
    ]);
    expect(await app.reader.sql.all('SELECT employer FROM judge WHERE person_id = ?', [id])).toEqual([
      { employer: null },
    ]);
  }, 60_000);
});
