import { randomUUID } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import type { ValueReport, ValueTable } from '@leitai/shared/contract/values';
import { stagedContest } from '../../../shared/src/testing/staged-contest.js';
import { TestApp, type TestClient } from '../support/test-app.js';

const EVENT = '/api/contests/linwan/events/welding';
const AT = { stage: 'theory', section: 'theory', device: 'test' };

const excel = (rows: unknown[][]): string => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '理论');
  return (write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer).toString('base64');
};

describe('theory marks typed in by an officer', () => {
  let app: TestApp;
  let admin: TestClient;

  const record = (status: number, entry: string, value: string, baseRevision = 0, uuid: string = randomUUID()) =>
    admin.expect<{ seq: number; revision: number; code?: string }>(status, 'PUT', `${EVENT}/values/${uuid}`, {
      body: { ...AT, aspect: 'theory', entry, value, baseRevision, clientTime: '2026-11-20T01:00:00Z' },
    });
  const list = (file: string, write: boolean) =>
    admin.expect<ValueReport>(200, 'POST', `${EVENT}/value-imports`, {
      body: { uuid: randomUUID(), ...AT, aspect: 'theory', file, write },
    });
  const numbers = Array.from({ length: 10 }, (_, at) => String(at + 1).padStart(2, '0'));
  const submit = (entries: string[]) =>
    admin.expect<{ submitted: number; left: object[] }>(200, 'POST', `${EVENT}/value-submissions`, {
      body: { uuid: randomUUID(), ...AT, entries },
    });
  const table = async () => (await admin.expect<ValueTable>(200, 'GET', `${EVENT}/values`)).sections[0]!;
  const board = async () => {
    const { rows } = await admin.expect<{ rows: { number: string; cells: (string | null)[] }[] }>(
      ...([200, 'GET', '/api/boards/linwan/welding/public'] as const),
    );
    return new Map(rows.map(({ number, cells }) => [number, cells[0]]));
  };

  beforeAll(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    await admin.expect(201, 'POST', '/api/contests', { body: stagedContest('linwan') });
  }, 60_000);
  afterAll(() => app.stop());

  it('goes into the recorder’s sheet, exact, on the board, once; and the journal names who typed it', async () => {
    const uuid = randomUUID();
    const first = await record(200, '01', '91.50', 0, uuid);
    expect(await record(200, '01', '91.50', 0, uuid)).toEqual(first);
    expect((await record(409, '01', '90', 0)).code).toBe('mark_stale');
    expect((await record(422, '01', '90.55', 1)).code).toBe('mark_places');
    expect((await board()).get('01')).toBe('27.45');
    const [row] = (await table()).rows;
    expect(row?.sheet).toEqual({
      judge: '理论裁判',
      state: 'open',
      values: { theory: '91.5' },
      revisions: { theory: 1 },
    });
    const [entry] = await app.reader.sql.all<{ body: string; actor: string; device: string }>(
      "SELECT body, actor, device FROM journal WHERE kind = 'mark' ORDER BY seq DESC",
    );
    const [account] = await app.reader.sql.all<{ id: string }>('SELECT id FROM account');
    expect([JSON.parse(entry!.body).value, entry?.actor, entry?.device]).toEqual(['91.5', account?.id, 'console test']);
  });

  it('takes only marks that come from outside: no sheet of a judge is open here', async () => {
    const aside = { stage: 'practical', section: 'B1', device: 'test', aspect: 'B1.1', entry: '01', value: '0' };
    const body = { ...aside, baseRevision: 9, clientTime: '2026-11-20T01:00:00Z' };
    const refused = await admin.expect<{ code: string }>(422, 'PUT', `${EVENT}/values/${randomUUID()}`, { body });
    expect(refused.code).toBe('sheet_unknown');
  });

  it('is written from a list only when no row is wrong, and told row by row', async () => {
    const bad = excel([
      ['参赛号', '成绩'],
      [2, 88],
      ['99', 70],
      ['03', 'x'],
      ['2', 60],
      ['04', null],
    ]);
    const refused = await list(bad, true);
    expect(refused.written).toBe(0);
    expect(refused.rows.map(({ row, state }) => [row, state])).toEqual([
      ...[
        [2, 'new'],
        [3, 'wrong'],
        [4, 'wrong'],
        [5, 'wrong'],
        [6, 'empty'],
      ],
    ]);
    expect(refused.rows[3]?.message).toBe('02号在第2行已经有了。每个号只留一行。');
    expect((await board()).get('02')).toBeNull();
    const cut = numbers.map(Number);
    const good = excel([['编号', '姓名', '得分'], ...cut.map((number) => [String(number), '某人', number + 80])]);
    expect((await list(good, false)).written).toBe(0);
    const done = await list(good, true);
    expect([done.written, done.rows[0]?.state, done.rows[0]?.before]).toEqual([10, 'changed', '91.5']);
    expect((await list(good, true)).rows.every(({ state }) => state === 'same')).toBe(true);
    expect((await board()).get('10')).toBe('27.00');
    const headless = await list(Buffer.from('1,90\n2,80').toString('base64'), true);
    expect([headless.rows, headless.faults.length > 0]).toEqual([[], true]);
  });

  it('is submitted like any sheet, which then takes no other mark, and only where it was asked for', async () => {
    expect(await submit(['02'])).toEqual({ submitted: 1, left: [] });
    const states = (await table()).rows.map(({ sheet }) => sheet?.state);
    expect(states.filter((state) => state === 'submitted')).toHaveLength(1);
    expect(await submit(numbers)).toEqual({ submitted: 10, left: [] });
    expect(await submit(numbers)).toEqual({ submitted: 10, left: [] });
    expect((await record(409, '01', '50', 3)).code).toBe('sheet_not_open');
    const leaves = await app.reader.sql.all("SELECT type FROM audit_record WHERE type = 'journal.submit'");
    expect(leaves.length).toBeGreaterThanOrEqual(10);
  });
});
