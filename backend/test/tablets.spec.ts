import { randomUUID } from 'node:crypto';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { TabletActors } from '../src/modules/tablets/tablet-actors.service.js';
import type { SheetView } from './support/contest.js';
import { HOUR, MINUTE } from './support/fakes.js';
import { PASSWORD, TestApp, type TestClient } from './support/test-app.js';

const EVENT = '/api/contests/hall/events/welding';
const PIN = '4071';

describe('judges’ tablets', () => {
  let app: TestApp;
  let admin: TestClient;
  let tokens: Map<string, string>;

  const codeFor = async (judge: string, contest = 'hall') =>
    (await admin.expect<{ code: string }>(201, 'POST', `/api/contests/${contest}/judges/${judge}/pairing`)).code;
  const pair = (client: TestClient, code: string, more: object = {}) =>
    client.request<{ code: string; detail: string }>('POST', '/api/tablet', { body: { code, pin: PIN, ...more } });
  const tablet = async (judge: string) => {
    const client = app.client();
    expect((await pair(client, await codeFor(judge))).status).toBe(204);
    return client;
  };
  const unlock = (client: TestClient, pin: string) =>
    client.request<{ code: string; detail: string }>('POST', '/api/tablet/unlock', { body: { pin } });
  const sheets = (client: TestClient) =>
    client.request<(SheetView & { contest: string })[]>('GET', '/api/judge/sheets');
  const refusal = async (client: TestClient) => {
    const { status, body } = await client.request('GET', '/api/judge/sheets');
    return [status, body.code];
  };
  const mark = (client: TestClient, { id, revision }: SheetView) =>
    client.request('PUT', `/api/sheets/${id}/marks/${randomUUID()}`, {
      body: { aspect: 'P1', value: '7', baseRevision: revision, clientTime: '2026-11-20T01:00:00Z', device: 'tablet' },
    });
  const leaves = async (log = 'contest:hall') => {
    const text = "SELECT type FROM audit_record WHERE log = ? AND type LIKE 'tablet.%' ORDER BY sequence";
    return (await app.reader.sql.all<{ type: string }>(text, [log])).map(({ type }) => type);
  };
  const list = () =>
    admin.expect<{ judge: string; tablet: { id: string; lastSeenAt: string; state: string } | null }[]>(
      200,
      'GET',
      '/api/contests/hall/tablets',
    );
  const make = async (code: string) => {
    const body = smallContest({ code, entries: 2, judges: 3 });
    const made = await admin.expect<{ invitations: { judge: string; token: string }[] }>(201, 'POST', '/api/contests', {
      body,
    });
    return new Map(made.invitations.map(({ judge, token }) => [judge, token]));
  };

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
    tokens = await make('hall');
  }, 60_000);
  afterEach(() => app.stop());

  it('are paired once: of twenty that come with one code at once, one gets in and nineteen are told what to do', async () => {
    const code = await codeFor('J2');
    const answers = await Promise.all(Array.from({ length: 20 }, () => pair(app.client(), code)));
    const refused = answers.filter(({ status }) => status === 409);
    expect([answers.filter(({ status }) => status === 204).length, refused.length]).toEqual([1, 19]);
    for (const { body } of refused) {
      expect(body.code).toBe('pairing_used');
      expect(body.detail).toContain('请向组织方为这台平板另要一个');
    }
    const [{ n } = { n: 0 }] = await app.reader.sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM tablet');
    expect(Number(n)).toBe(1);
    expect(await leaves()).toEqual(['tablet.code_made', 'tablet.paired']);
  }, 60_000);

  it('are the same one when the answer was lost and the pairing is sent again', async () => {
    const code = await codeFor('J2');
    const uuid = randomUUID();
    const [first, again, other] = [app.client(), app.client(), app.client()];
    expect((await pair(first, code, { uuid })).status).toBe(204);
    expect((await pair(again, code, { uuid })).status).toBe(204);
    expect(again.cookie).toBe(first.cookie);
    expect((await sheets(again)).status).toBe(200);
    expect((await pair(other, code, { uuid, pin: '8264' })).body.code).toBe('pairing_used');
    expect((await pair(other, code, { uuid: randomUUID() })).body.code).toBe('pairing_used');
    expect(await leaves()).toEqual(['tablet.code_made', 'tablet.paired']);
  });

  it('give a judge without account one that marks, and keep neither code nor PIN nor secret', async () => {
    const code = await codeFor('J2');
    const client = app.client();
    const looked = await client.expect<object>(200, 'POST', '/api/tablet/code', { body: { code: code.toLowerCase() } });
    expect(looked).toMatchObject({ judge: '裁判2', contest: 'hall', contestName: { zh: '测试竞赛' } });
    expect((await pair(client, ` ${code.replace('-', ' ')}`)).status).toBe(204);
    const first = (await sheets(client)).body[0] as SheetView;
    expect((await mark(client, first)).status).toBe(200);
    const [row] = await app.reader.sql.all<object>('SELECT * FROM tablet');
    const [kept] = await app.reader.sql.all<object>('SELECT * FROM pairing_code');
    const stored = JSON.stringify([row, kept]);
    for (const secret of [code.replace('-', ''), client.cookie?.split('=')[1] ?? '-', `"${PIN}"`])
      expect(stored).not.toContain(secret);
    expect(stored).toContain('$argon2id$');

    // The invitation still works, for the judge's own sign-in; the tablet goes on for the same judge.
    const own = app.client();
    const account = { login: 'luo', password: PASSWORD };
    await own.expect(204, 'POST', `/api/invitations/${tokens.get('J2')}/accept`, { body: account });
    const second = (await sheets(own)).body[1] as SheetView;
    expect((await mark(client, second)).status).toBe(200);
  });

  it('reach one contest and one judge only, and nothing that belongs to the account', async () => {
    const other = await make('away');
    const judge = app.client();
    const account = { login: 'luo', password: PASSWORD };
    await judge.expect(204, 'POST', `/api/invitations/${tokens.get('J2')}/accept`, { body: account });
    await judge.expect(204, 'POST', `/api/invitations/${other.get('J2')}/accept`, { body: account });
    const away = (await sheets(judge)).body.find(({ contest }) => contest === 'away') as SheetView;
    const client = await tablet('J2');
    expect(new Set((await sheets(client)).body.map(({ contest }) => contest))).toEqual(new Set(['hall']));
    expect((await mark(client, away)).status).toBe(404);
    await client.expect(403, 'GET', '/api/sessions');
    await client.expect(403, 'PUT', '/api/account/password', { body: { current: PASSWORD, password: 'x'.repeat(20) } });
    await client.expect(404, 'GET', `${EVENT}/overview`);
    expect((await sheets(judge)).status).toBe(200);
  });

  it.each([
    ['pin_shape', { pin: '123' }],
    ['pin_weak', { pin: '1234' }],
    ['pairing_invalid', { code: 'AAAA-AAAA' }],
  ])('are not paired: %s', async (expected, more) => {
    const code = await codeFor('J2');
    expect((await pair(app.client(), code, more)).body.code).toBe(expected);
    expect((await pair(app.client(), code)).status).toBe(204);
  });

  it('are not paired by a code that expired or that a newer one replaced, nor over plain HTTP', async () => {
    const old = await codeFor('J2');
    const fresh = await codeFor('J2');
    expect((await pair(app.client(), old)).body.code).toBe('pairing_invalid');
    const options = { body: { code: fresh, pin: PIN }, headers: { host: '192.168.1.20:3000' } };
    expect((await app.client().request('POST', '/api/tablet', options)).body.code).toBe('insecure_transport');
    app.clock.advance(2 * HOUR);
    expect((await pair(app.client(), fresh)).body.code).toBe('pairing_invalid');
  });

  it('replace one another: the judge’s new tablet ends the old one', async () => {
    const old = await tablet('J2');
    const fresh = await tablet('J2');
    expect(await refusal(old)).toEqual([401, 'tablet_ended']);
    expect((await sheets(fresh)).status).toBe(200);
    expect(await leaves()).toEqual([
      ...['tablet.code_made', 'tablet.paired', 'tablet.code_made'],
      ...['tablet.replaced', 'tablet.paired'],
    ]);
  });

  it('ask for the PIN after half an hour unused, and say until when they take none', async () => {
    const client = await tablet('J2');
    app.clock.advance(29 * MINUTE);
    expect((await sheets(client)).status).toBe(200);
    await app.app.get(TabletActors).sightings.settled();
    app.clock.advance(29 * MINUTE);
    expect((await sheets(client)).status).toBe(200);
    await app.app.get(TabletActors).sightings.settled();
    app.clock.advance(31 * MINUTE);
    for (const _ of [1, 2]) expect(await refusal(client)).toEqual([401, 'tablet_locked']);
    expect((await client.request('GET', '/api/session')).body).toMatchObject({ account: null, grants: [] });

    const said = [];
    for (let guess = 0; guess < 6; guess++) said.push((await unlock(client, '9999')).body.code);
    expect(said).toEqual([...Array(4).fill('pin_wrong'), 'pin_paused', 'pin_paused']);
    const paused = await unlock(client, PIN);
    expect(paused.body.detail).toContain('5分钟后再试');
    expect(paused.headers['retry-after']).toBe('300');
    app.clock.advance(5 * MINUTE);
    expect((await unlock(client, PIN)).status).toBe(204);
    expect((await sheets(client)).status).toBe(200);
    expect((await leaves()).slice(2)).toEqual(['tablet.pin_paused', 'tablet.unlocked']);
  }, 60_000);

  it('take no PIN at all after fifteen wrong ones, however many come at once', async () => {
    const client = await tablet('J2');
    await client.expect(204, 'POST', '/api/tablet/lock', { body: {} });
    const answers = await Promise.all(Array.from({ length: 12 }, () => unlock(client, '9999')));
    expect(answers.filter(({ body }) => body.code === 'pin_wrong')).toHaveLength(4);
    for (let round = 0; round < 2; round++) {
      app.clock.advance(5 * MINUTE);
      for (let guess = 0; guess < 5; guess++) await unlock(client, '9999');
    }
    app.clock.advance(HOUR);
    expect((await unlock(client, PIN)).body.code).toBe('pin_spent');
    expect((await list()).find(({ judge }) => judge === 'J2')?.tablet?.state).toBe('spent');
    expect((await sheets(await tablet('J2'))).status).toBe(200);
  }, 60_000);

  it('are taken away by the organiser with a reason that stays, at once', async () => {
    const client = await tablet('J2');
    const id = (await list()).find(({ judge }) => judge === 'J2')?.tablet?.id;
    await admin.expect(400, 'POST', `/api/contests/hall/tablets/${id}/end`, { body: { reason: '' } });
    expect((await sheets(client)).status).toBe(200);
    await admin.expect(204, 'POST', `/api/contests/hall/tablets/${id}/end`, { body: { reason: '平板丢了' } });
    expect(await refusal(client)).toEqual([401, 'tablet_ended']);
    expect((await unlock(client, PIN)).body.code).toBe('tablet_ended');
    expect(await client.expect(200, 'GET', '/api/tablet')).toMatchObject({ state: 'ended', reason: '平板丢了' });
    await admin.expect(404, 'POST', `/api/contests/hall/tablets/${id}/end`, { body: { reason: '又一次' } });
    const text = "SELECT payload FROM audit_record WHERE type = 'tablet.ended'";
    const [leaf] = await app.reader.sql.all<{ payload: string }>(text);
    expect(JSON.parse(leaf?.payload ?? '{}')).toMatchObject({ reason: '平板丢了', about: { tablet: id } });
  });

  it('end with the role of their judge, and with the contest', async () => {
    const [client, last] = [await tablet('J2'), await tablet('J3')];
    const roles = await admin.expect<{ id: string; name: string }[]>(200, 'GET', '/api/memberships');
    await admin.expect(204, 'DELETE', `/api/memberships/${roles.find(({ name }) => name === '裁判2')?.id}`);
    expect(await refusal(client)).toEqual([401, 'tablet_ended']);
    const waiting = await codeFor('J1');
    const body = { uuid: randomUUID(), to: 'cancelled', reason: '停电' };
    await admin.expect(200, 'POST', `${EVENT}/state`, { body });
    app.clock.advance(MINUTE);
    expect(await refusal(last)).toEqual([401, 'tablet_over']);
    expect((await pair(app.client(), waiting)).body.code).toBe('pairing_closed');
    await admin.expect(409, 'POST', '/api/contests/hall/judges/J1/pairing');
  });
});
