import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import type { SheetView } from './support/contest.js';
import { PASSWORD, TestApp } from './support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;
type Sheet = SheetView & { returned: string | null };

const EVENT = '/api/contests/hall/events/welding';
const SHEET = { stage: 'practical', section: 'A1', entry: '001', judge: 'J2' };

describe('a submitted sheet that the chief judge hands back', () => {
  let app: TestApp;
  let admin: Caller;
  let judges: [Caller, Caller, Caller];

  const sheetOf = async (judge: Caller) => (await judge.expect<[Sheet]>(200, 'GET', '/api/judge/sheets'))[0];
  const mark = async (status: number, judge: Caller, value: string) => {
    const { id, revision } = await sheetOf(judge);
    return judge.expect<{ revision: number; code?: string }>(status, 'PUT', `/api/sheets/${id}/marks/${randomUUID()}`, {
      body: { aspect: 'P1', value, baseRevision: revision, clientTime: '2026-11-20T01:00:00Z', device: 't' },
    });
  };
  const submit = async (judge: Caller) => {
    const { id, revision } = await sheetOf(judge);
    await judge.expect(200, 'POST', `/api/sheets/${id}/submit`, {
      body: { uuid: randomUUID(), revision, device: 't', waiting: 0 },
    });
  };
  const total = async () =>
    (await admin.expect<{ rows: { total: string | null }[] }>(200, 'GET', '/api/boards/hall/welding/public')).rows[0]
      ?.total;
  const handBack = (status: number, more: object = {}, caller = judges[0]) =>
    caller.expect<{ seq: number; code?: string; detail?: string }>(status, 'POST', `${EVENT}/sheets/return`, {
      body: { uuid: randomUUID(), reason: '看错了工件', ...SHEET, ...more },
    });
  const states = () =>
    admin.expect<{ judge: string; name: string; state: string; returned: string | null }[]>(
      200,
      'GET',
      `${EVENT}/entries/001/sheets`,
    );

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const body = smallContest({ code: 'hall', entries: 1, judges: 3 });
    const made = await admin.expect<{ invitations: { judge: string; token: string }[] }>(201, 'POST', '/api/contests', {
      body,
    });
    const callers = made.invitations.map(async ({ judge, token }) => {
      const client = app.client();
      const account = { login: `hall.${judge}`, password: PASSWORD };
      await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: account });
      return client;
    });
    judges = (await Promise.all(callers)) as [Caller, Caller, Caller];
    for (const [index, judge] of judges.entries()) {
      await mark(200, judge, ['8', '9', '8.5'][index] as string);
      await submit(judge);
    }
  }, 60_000);

  afterEach(() => app.stop());

  it('is open again with its marks, its panel leaves the board, and comes back when it is submitted', async () => {
    const [, second] = judges;
    expect(await total()).toBe('8.50');
    expect(await mark(409, second, '7')).toMatchObject({ code: 'sheet_not_open' });

    await handBack(200);
    expect(await total()).toBeNull();
    expect(await sheetOf(second)).toMatchObject({
      state: 'open',
      returned: '看错了工件',
      marks: { P1: { value: '9' } },
    });
    expect(await states()).toMatchObject([
      { judge: 'J1', state: 'submitted', returned: null },
      { judge: 'J2', name: '裁判2', state: 'open', returned: '看错了工件' },
      { judge: 'J3', state: 'submitted', returned: null },
    ]);

    await mark(200, second, '6');
    expect(await total()).toBeNull();
    await submit(second);
    expect(await total()).toBe('7.50');
    expect(await sheetOf(second)).toMatchObject({ state: 'submitted', returned: null });
  });

  it('is handed back once by a double click, and leaves its reason in the journal and a leaf in the audit', async () => {
    const uuid = randomUUID();
    const [one, two] = await Promise.all([handBack(200, { uuid }), handBack(200, { uuid })]);
    expect(one).toEqual(two);
    expect((await handBack(409, { uuid, reason: '别的' })).code).toBe('operation_reused');
    const rows = await app.reader.sql.all<{ body: string }>("SELECT body FROM journal WHERE kind = 'return'");
    expect(rows.map(({ body }) => JSON.parse(body))).toEqual([expect.objectContaining({ reason: '看错了工件' })]);
    const text = 'SELECT actor FROM audit_record WHERE type = ? AND log = ?';
    const leaves = await app.reader.sql.all<{ actor: string }>(text, ['journal.return', 'contest:hall']);
    expect(leaves).toHaveLength(1);
  });

  it('is refused with a sentence when there is nothing to hand back, no reason, or nobody could submit again', async () => {
    expect((await handBack(400, { reason: ' ' })).code).toBe('invalid_input');
    expect((await handBack(422, { judge: 'J9' })).code).toBe('sheet_unknown');
    await handBack(404, {}, judges[1]);
    await handBack(200);
    expect(await handBack(409)).toMatchObject({
      code: 'sheet_not_submitted',
      detail: expect.stringContaining('001号'),
    });
    await submit(judges[1]);
    await admin.expect(200, 'POST', `${EVENT}/state`, {
      body: { uuid: randomUUID(), reason: '收表', to: 'marking_closed' },
    });
    expect((await handBack(409)).detail).toContain('请先恢复评分');
    expect(await total()).toBe('8.50');
  });
});
