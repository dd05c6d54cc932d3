import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import type { SheetView } from './support/contest.js';
import { HOUR } from './support/fakes.js';
import { PASSWORD, TestApp } from './support/test-app.js';

interface Board {
  board: string;
  v: number;
  head: { status: string; state: string; changedAt: number };
  rows: { number: string; rank: number | null; total: string | null; award: number | null; status: string }[];
}
type Caller = Awaited<ReturnType<TestApp['setUp']>>;

const EVENT = '/api/contests/hall/events/welding';

describe('running an event from its first mark to its final result', () => {
  let app: TestApp;
  let admin: Caller;
  let judges: Caller[];

  const board = async (audience = 'public') => admin.expect<Board>(200, 'GET', `/api/boards/hall/welding/${audience}`);
  const sheets = async (judge: Caller) => judge.expect<SheetView[]>(200, 'GET', '/api/judge/sheets');
  const operate = (status: number, path: string, body: object) =>
    admin.expect<{ seq: number; code?: string; detail?: string }>(status, 'POST', `${EVENT}${path}`, {
      body: { uuid: randomUUID(), reason: '测试', ...body },
    });
  const mark = (judge: Caller, { id, revision }: SheetView, value: string) =>
    judge.expect<{ seq: number; revision: number }>(200, 'PUT', `/api/sheets/${id}/marks/${randomUUID()}`, {
      body: { aspect: 'P1', value, baseRevision: revision, clientTime: '2026-11-20T01:00:00Z', device: 't' },
    });
  const finish = async (judge: Caller, number: string, value: string) => {
    const sheet = (await sheets(judge)).find(({ entry }) => entry === number) as SheetView;
    const { revision } = await mark(judge, sheet, value);
    await judge.expect(200, 'POST', `/api/sheets/${sheet.id}/submit`, {
      body: { uuid: randomUUID(), revision, device: 't', waiting: 0 },
    });
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const definition = smallContest({ code: 'hall', entries: 3, judges: 3 });
    const made = await admin.expect<{ invitations: { judge: string; token: string }[] }>(201, 'POST', '/api/contests', {
      body: definition,
    });
    judges = [];
    for (const { judge, token } of made.invitations) {
      const client = app.client();
      await client.expect(204, 'POST', `/api/invitations/${token}/accept`, {
        body: { login: `hall.${judge}`, password: PASSWORD },
      });
      judges.push(client);
    }
  }, 60_000);

  afterEach(() => app.stop());

  it('11.2 goes on when the clock jumps back an hour: numbers order, not times', async () => {
    const [judge] = judges as [Caller];
    const [first] = (await sheets(judge)) as [SheetView];
    const before = await mark(judge, first, '5');
    app.clock.advance(-HOUR);
    const after = await mark(judge, { ...first, revision: before.revision }, '6');
    expect(after.seq).toBe(before.seq + 1);
    expect((await sheets(judge))[0]?.marks).toEqual({ P1: { value: '6', revision: 2 } });
  });

  it('shows a panel only when all have submitted, holds frozen boards, and ends sealed', async () => {
    const values = { '001': ['8', '8.25', '8.5'], '002': ['9', '9', '9.5'], '003': ['7', '7', '7'] };
    await finish(judges[0] as Caller, '001', '8');
    expect((await board()).rows.map(({ total }) => total)).toEqual([null, null, null]);
    await finish(judges[1] as Caller, '001', '8.25');
    await finish(judges[2] as Caller, '001', '8.5');
    expect((await board()).rows[0]).toMatchObject({ number: '001', rank: 1, total: '8.25' });

    await operate(200, '/freeze', { frozen: true });
    const held = await board();
    for (const number of ['002', '003'] as const) {
      for (const [index, judge] of judges.entries()) await finish(judge, number, values[number][index] as string);
    }
    expect(await board()).toEqual(held);
    expect(held.head.status).toBe('frozen');
    expect((await board('jury')).rows[0]).toMatchObject({ number: '002', total: '9.17' });

    await operate(200, '/state', { to: 'marking_closed' });
    await operate(200, '/state', { to: 'final' });
    const final = await board();
    expect(final.head).toMatchObject({ status: 'final', state: 'final' });
    expect(final.rows.map(({ number, rank, award }) => [number, rank, award])).toEqual([
      ['002', 1, 0],
      // 10, 30 and 60 % of three are 0.3, 0.9 and 1.8: one first prize at least, and one third.
      ['001', 2, 2],
      ['003', 3, null],
    ]);
    const overview = await admin.expect<{ finalHash: string }>(200, 'GET', `${EVENT}/overview`);
    expect(overview.finalHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await operate(409, '/entries/001/status', { status: 'disqualified' })).code).toBe('event_final');
    expect((await operate(409, '/freeze', { frozen: true })).code).toBe('freeze_closed');
  });

  it('refuses to close marking and names who must do what, in the language asked for', async () => {
    const refused = await operate(409, '/state', { to: 'marking_closed' });
    expect(refused).toMatchObject({ code: 'state_blocked' });
    expect(refused.detail).toContain('裁判J1须提交001号的“焊缝”评分表');
  });

  it('shows who runs it names in place of codes, and counts what a sentence only sums up', async () => {
    await operate(200, '/absences', { judge: 'J3', stage: 'practical', entry: '001', absent: true });
    const overview = await admin.expect<object>(200, 'GET', `${EVENT}/overview`);
    expect(overview).toMatchObject({
      moves: [
        { to: 'marking_closed', count: 8 },
        { to: 'cancelled', count: 0, missing: [] },
      ],
      sheets: [{ stageName: { zh: '实操' }, sectionName: { zh: '焊缝' }, judges: 3 }],
      absences: [{ judge: 'J3', stageName: { zh: '实操' }, entries: ['001'] }],
    });
    expect(JSON.stringify(overview)).toContain('裁判裁判1须提交001号的“焊缝”评分表');
  });

  it('an absent judge is no zero: the mean is of those present; undone, the sheet is due again', async () => {
    await operate(200, '/absences', { judge: 'J3', stage: 'practical', entry: '001', absent: true });
    await finish(judges[0] as Caller, '001', '8');
    await finish(judges[1] as Caller, '001', '9');
    expect((await board()).rows[0]).toMatchObject({ number: '001', total: '8.50' });
    await operate(200, '/absences', { judge: 'J3', stage: 'practical', entry: '001', absent: false });
    expect((await board()).rows.map(({ total }) => total)).toEqual([null, null, null]);
    expect(
      (await operate(409, '/absences', { judge: 'J1', stage: 'practical', entry: '001', absent: true })).code,
    ).toBe('absence_submitted');
  });

  it('11.6 a disqualification and its undoing recompute ranks; 11.9 a double click does it once', async () => {
    for (const [index, judge] of judges.entries()) await finish(judge, '002', ['9', '9', '9'][index] as string);
    const body = { uuid: randomUUID(), status: 'disqualified', reason: '作弊' };
    const answers = [1, 2].map(() =>
      admin.expect<{ seq: number }>(200, 'POST', `${EVENT}/entries/002/status`, { body }),
    );
    const [one, two] = await Promise.all(answers);
    expect(one).toEqual(two);
    expect((await board()).rows.find(({ number }) => number === '002')).toMatchObject({
      rank: null,
      status: 'disqualified',
    });
    await operate(200, '/entries/002/status', { status: 'active' });
    expect((await board()).rows[0]).toMatchObject({ number: '002', rank: 1, total: '9.00' });
  });
});
