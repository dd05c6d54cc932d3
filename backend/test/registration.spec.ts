import { randomUUID } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import type { SheetView } from './support/contest.js';
import { drawThrough } from './support/draws.js';
import { PASSWORD, TestApp } from './support/test-app.js';

type Caller = Awaited<ReturnType<TestApp['setUp']>>;

interface Listed {
  id: string;
  name: string;
  status: string;
  waiting: number | null;
  number: string | null;
  employment: string | null;
}
interface List {
  counts: Record<string, number>;
  registrations: Listed[];
}
interface OnPhone {
  checkIn: { code: string; until: string | null; at: string | null } | null;
  station: { session: string; start: string | null; station: number } | null;
}
interface Refused {
  code: string;
  detail: string;
}

const EVENT = '/api/contests/hall/events/welding';
const MILLING = '/api/contests/hall/events/milling';
const NOBODY = { employer: null, level: null, idNumber: null, born: null };
const ID_NUMBER = '11010519491231002X';
const OTHER_NUMBER = '110105199001010010';

/** An open contest with two exclusive events and one more, nobody in them, and two places in the first. */
function openContest() {
  const definition = smallContest({ code: 'hall', entries: 0, judges: 3 });
  const [welding] = definition.events as [(typeof definition.events)[number]];
  const state = 'registration_open';
  return {
    ...definition,
    events: [
      { ...welding, state, capacity: 2, registration: { exclusive: ['plc'] } },
      { ...welding, state, code: 'plc', name: '可编程', registration: { lowest: 'senior', oldest: 60 } },
      { ...welding, state, code: 'milling', name: '铣工' },
    ],
  };
}

const excel = (...rows: string[][]): string => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['姓名', '单位', '身份证号'], ...rows]), '报名表');
  return (write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer).toString('base64');
};

describe('registration', () => {
  let app: TestApp;
  let admin: Caller;
  let judges: Caller[];

  const list = () => admin.expect<List>(200, 'GET', `${EVENT}/registrations`);
  const states = async () => (await list()).registrations.map(({ name, status }) => `${name} ${status}`);
  const idOf = async (name: string) => (await list()).registrations.find((one) => one.name === name)!.id;
  const desk = <T>(status: number, path: string, body: object) =>
    admin.expect<T>(status, 'POST', `${EVENT}${path}`, { body: { uuid: randomUUID(), ...body } });
  const move = (to: string) => desk(200, '/state', { to, reason: '测试' });
  const decide = (what: string, ...ids: string[]) =>
    desk(204, '/registrations/decisions', { ids, what, reason: '测试' });
  const signUp = async (name: string): Promise<Caller> => {
    const client = app.client();
    const { token } = await client.expect<{ token: string }>(201, 'POST', '/api/contests/hall/sign-up', {
      body: { name },
    });
    await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: { login: name, password: PASSWORD } });
    return client;
  };
  const register = (who: Caller, status: number, more: object = {}) =>
    who.expect<Refused & { id: string }>(status, 'POST', '/api/me/registrations', {
      body: {
        uuid: randomUUID(),
        contest: 'hall',
        event: 'welding',
        ...NOBODY,
        scout: false,
        publishName: null,
        ...more,
      },
    });

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    const made = await admin.expect<{ invitations: { judge: string; token: string }[] }>(201, 'POST', '/api/contests', {
      body: openContest(),
    });
    judges = await Promise.all(
      made.invitations.map(async ({ judge, token }) => {
        const client = app.client();
        const body = { login: `hall.${judge}`, password: PASSWORD };
        await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body });
        return client;
      }),
    );
  }, 60_000);

  afterEach(() => app.stop());

  it('takes who comes by themselves, once each, the third onto the waiting list, who moves up when somebody leaves', async () => {
    const [first, second, third] = [await signUp('王强'), await signUp('李静'), await signUp('张敏')];
    const uuid = randomUUID();
    const made = await register(first, 201, { uuid });
    expect(await register(first, 201, { uuid })).toEqual(made);
    expect(await register(first, 409, { uuid, scout: true })).toMatchObject({ code: 'operation_reused' });
    expect(await register(first, 409)).toMatchObject({ code: 'registration_twice' });
    expect(await register(first, 409, { event: 'plc', level: 'senior', born: '1990-01-01' })).toMatchObject({
      code: 'registration_exclusive',
    });
    expect(await register(second, 422, { event: 'plc' })).toMatchObject({ code: 'registration_level_missing' });
    await register(second, 201);
    await register(third, 201);
    const [mine] = await third.expect<Listed[]>(200, 'GET', '/api/me/registrations');
    expect(mine).toMatchObject({ status: 'waiting', waiting: 1 });
    const leave = { body: { uuid: randomUUID(), reason: '出差' } };
    await third.expect(404, 'POST', `/api/me/registrations/${made.id}/withdraw`, leave);
    await first.expect(204, 'POST', `/api/me/registrations/${made.id}/withdraw`, leave);
    await first.expect(204, 'POST', `/api/me/registrations/${made.id}/withdraw`, leave);
    expect(await states()).toEqual(['王强 withdrawn', '李静 registered', '张敏 registered']);
  });

  it('knows one identity number of a person, and restarts boards only when their consent changes', async () => {
    const worker = await signUp('王强');
    const { id } = await register(worker, 201, { idNumber: ID_NUMBER });
    expect(await register(worker, 409, { event: 'milling', idNumber: OTHER_NUMBER })).toMatchObject({
      code: 'registration_id_number_differs',
    });
    const say = (given: boolean, status = 204) =>
      worker.expect(status, 'PUT', `/api/me/registrations/${id}/name-consent`, {
        body: { uuid: randomUUID(), given, textVersion: '2026-1' },
      });
    const rows = async () => (await app.reader.sql.all('SELECT seq FROM journal')).length;
    const before = await rows();
    await say(true);
    expect(await rows()).toBe(before + 1);
    await say(true);
    expect(await rows()).toBe(before + 1);
    for (let change = 1; change < 10; change++) await say(change % 2 === 0);
    await say(true, 429);
  });

  it('withdraws whoever leaves at the moment registration closes', async () => {
    const worker = await signUp('王强');
    const { id } = await register(worker, 201);
    const body = { uuid: randomUUID(), reason: '出差' };
    await Promise.all([
      move('registration_closed'),
      worker.expect(204, 'POST', `/api/me/registrations/${id}/withdraw`, { body }),
    ]);
    expect(await app.reader.sql.all("SELECT id FROM entry WHERE status = 'active'")).toEqual([]);
    expect(await states()).toEqual(['王强 withdrawn']);
  });

  it('imports a list whole or not at all, tells what is wrong row by row, and the good rows on request', async () => {
    const bad = excel(['王强', '云泽', ID_NUMBER], ['王二', '云泽', '123'], ['王强', '云泽', ID_NUMBER]);
    const refused = await desk<{ imported: number; faults: { row: number; message: string }[] }>(
      200,
      '/registrations/import',
      {
        file: bad,
        rows: 'all',
      },
    );
    expect(refused.imported).toBe(0);
    expect(refused.faults).toMatchObject([
      { row: 3, message: expect.stringContaining('18') },
      { row: 4, message: expect.stringContaining('2') },
    ]);
    expect(await states()).toEqual([]);
    expect(await desk(200, '/registrations/import', { file: bad, rows: 'good' })).toMatchObject({ imported: 1 });
    expect(
      await desk(200, '/registrations/import', { file: excel(['王强', '云泽', ID_NUMBER]), rows: 'all' }),
    ).toMatchObject({
      imported: 0,
      faults: [{ row: 2 }],
    });
    const uuid = randomUUID();
    const good = { uuid, file: excel(['李静', '云泽', '']), rows: 'all' };
    expect(await desk(200, '/registrations/import', good)).toMatchObject({ imported: 1 });
    expect(await desk(200, '/registrations/import', good)).toMatchObject({ imported: 1 });
    expect(await states()).toEqual(['王强 to_confirm', '李静 to_confirm']);
    expect(await desk(422, '/registrations/import', { file: 'AAAA', rows: 'all' })).toMatchObject({
      code: 'sheet_not_xlsx',
    });
  });

  it('lets the worker confirm, both sides the employment, the organiser a scout; who is admitted becomes an entry', async () => {
    await desk(201, '/registrations', { ...NOBODY, name: '王强', employer: '云泽' });
    const id = await idOf('王强');
    const [{ token }] = await desk<[{ token: string }]>(200, '/registrations/invitations', { ids: [id] });
    const worker = app.client();
    await worker.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: { login: 'wq', password: PASSWORD } });
    const yes = { uuid: randomUUID(), employed: true, scout: false, publishName: '2026-1' };
    await worker.expect(204, 'POST', `/api/me/registrations/${id}/confirm`, { body: yes });
    await register(await signUp('猎头'), 201, { scout: true });
    expect(await states()).toEqual(['王强 registered', '猎头 to_approve']);
    await decide('approve', await idOf('猎头'));
    await desk(201, '/registrations', { ...NOBODY, name: '没确认' });
    await move('registration_closed');
    const { registrations } = await list();
    expect(registrations).toMatchObject([
      { status: 'entered', number: '001', employment: 'both' },
      { status: 'entered', number: '002' },
      { status: 'left_out', number: null },
    ]);
    const own = async () => (await worker.expect<[OnPhone]>(200, 'GET', '/api/me/registrations'))[0];
    const phone = async () => (await own()).checkIn;
    const { entries } = await admin.expect<{ entries: { number: string; code: string }[] }>(
      200,
      'GET',
      `${EVENT}/check-in`,
    );
    expect(await phone()).toEqual({ code: entries[0]?.code, until: null, at: null });
    expect(entries[1]?.code).not.toBe(entries[0]?.code);
    await desk(200, '/check-in', { numbers: ['001'] });
    expect((await phone())?.at).not.toBeNull();
    expect((await own()).station).toBeNull();
    await drawThrough(desk, [{ name: '上午', start: '2026-11-21T00:30:00.000Z', stations: 1 }]);
    expect((await own()).station).toMatchObject({ session: '上午', start: '2026-11-21T00:30:00.000Z', station: 1 });
    await move('running');
    expect(await judges[0]!.expect<SheetView[]>(200, 'GET', '/api/judge/sheets')).toHaveLength(2);
    const board = await admin.expect<{ rows: object[] }>(200, 'GET', '/api/boards/hall/welding/organiser');
    expect(board.rows).toMatchObject([
      { number: '001', employer: '云泽' },
      { number: '002', employer: null },
    ]);
  });

  it('a spare invitation link gives nobody somebody else’s registrations', async () => {
    await desk(201, '/registrations', { ...NOBODY, name: '王强', idNumber: ID_NUMBER });
    const ids = [await idOf('王强')];
    const link = async () => (await desk<[{ token: string }]>(200, '/registrations/invitations', { ids }))[0].token;
    const [used, spare] = [await link(), await link()];
    const worker = app.client();
    await worker.expect(204, 'POST', `/api/invitations/${used}/accept`, { body: { login: 'wq', password: PASSWORD } });
    const thief = { body: { login: 'thief', password: PASSWORD } };
    await app.client().expect(404, 'POST', `/api/invitations/${spare}/accept`, thief);
    // The same identity number in another event is the same worker, who has an account.
    const again = { uuid: randomUUID(), ...NOBODY, name: '王强', idNumber: ID_NUMBER };
    await admin.expect(201, 'POST', `${MILLING}/registrations`, { body: again });
    expect(await worker.expect<Listed[]>(200, 'GET', '/api/me/registrations')).toHaveLength(2);
  });

  it('11.13 corrects a name without losing marks', async () => {
    await desk(201, '/registrations', { ...NOBODY, name: '王强' });
    await desk(201, '/registrations', { ...NOBODY, name: '李静' });
    await decide('confirm', await idOf('王强'), await idOf('李静'));
    await move('registration_closed');
    await move('running');
    for (const judge of judges) {
      const sheets = await judge.expect<SheetView[]>(200, 'GET', '/api/judge/sheets');
      const sheet = sheets.find(({ entry }) => entry === '001')!;
      await judge.expect(200, 'PUT', `/api/sheets/${sheet.id}/marks/${randomUUID()}`, {
        body: { aspect: 'P1', value: '7.5', baseRevision: 0, clientTime: '2026-11-20T01:00:00Z', device: 't' },
      });
      await judge.expect(200, 'POST', `/api/sheets/${sheet.id}/submit`, {
        body: { uuid: randomUUID(), revision: 1, device: 't', waiting: 0 },
      });
    }
    const board = () =>
      admin.expect<{ board: string; rows: object[] }>(200, 'GET', '/api/boards/hall/welding/organiser');
    const before = await board();
    expect(before.rows[0]).toMatchObject({ number: '001', name: '王强', rank: 1, total: '7.50' });
    await desk(204, '/names', { who: { number: '001' }, name: '王蔷', reason: '登记时写错' });
    const after = await board();
    expect(after.rows).toEqual(before.rows.map((row, index) => (index === 0 ? { ...row, name: '王蔷' } : row)));
    expect(after.board).not.toBe(before.board);
  });

  it('replaces a person on the list and as an entry, until the event runs', async () => {
    await desk(201, '/registrations', { ...NOBODY, name: '王强' });
    const path = `/registrations/${await idOf('王强')}/replace`;
    const other = { ...NOBODY, uuid: randomUUID(), name: '赵云', reason: '生病' };
    expect(await desk(201, path, other)).toEqual(await desk(201, path, other));
    expect(await desk(409, path, { ...other, name: '周瑜' })).toMatchObject({ code: 'operation_reused' });
    expect(await states()).toEqual(['王强 replaced', '赵云 to_confirm']);
    await decide('confirm', await idOf('赵云'));
    await move('registration_closed');
    await desk(200, '/check-in', { numbers: ['001'] });
    await desk(201, `/registrations/${await idOf('赵云')}/replace`, { ...NOBODY, name: '周瑜', reason: '出差' });
    const { entries } = await admin.expect<{ entries: object[] }>(200, 'GET', `${EVENT}/check-in`);
    expect(entries).toMatchObject([{ name: '周瑜', checkedIn: null }]);
    expect(await states()).toEqual(['王强 replaced', '赵云 replaced', '周瑜 entered']);
    await move('running');
    const late = { ...NOBODY, name: '黄盖', reason: '迟到' };
    expect(await desk(409, `/registrations/${await idOf('周瑜')}/replace`, late)).toMatchObject({
      code: 'replacement_state',
    });
  });
});
