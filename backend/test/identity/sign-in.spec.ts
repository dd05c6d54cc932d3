import { SessionActors } from '../../src/modules/identity/session-actors.js';
import { DAY, HOUR, MINUTE } from '../support/fakes.js';
import { PASSWORD, TestApp, type TestClient } from '../support/test-app.js';

interface Row {
  id: string;
  current: boolean;
  device: string;
  createdAt: string;
}

describe('signing in', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
  });
  afterEach(() => app.stop());

  /** “Last seen” is written beside the answer; nobody waits for it but these tests. */
  const noted = () => app.app.get(SessionActors).sightings.settled();
  const who = async (client: TestClient) =>
    (await client.request<{ account: object | null }>('GET', '/api/session')).body.account;

  it('gives a cookie that only our own pages can send and no script can read', async () => {
    const answer = await app.client().signIn('ＡＤＭＩＮ ');
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-leitai=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=604800$/,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    const [stored] = await app.reader.sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM session WHERE id_hash = ?', [
      answer.cookie?.split('=')[1] ?? '',
    ]);
    expect(Number(stored?.n)).toBe(0);
  });

  it('answers a wrong password and an unknown login alike', async () => {
    const wrong = await app.client().signIn('admin', 'not the password');
    const unknown = await app.client().signIn('nobody', 'not the password');
    expect([wrong.status, wrong.body.code, wrong.cookie]).toEqual([401, 'login_wrong', undefined]);
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
  });

  it('is refused over plain HTTP from elsewhere', async () => {
    const answer = await app.client().signIn('admin', PASSWORD, { headers: { host: '192.168.1.20:3000' } });
    expect([answer.status, answer.body.code]).toEqual([403, 'insecure_transport']);
  });

  it('is refused from another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    const answer = await app.client().signIn('admin', PASSWORD, { headers });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross_site']);
    const old = await app.client().signIn('admin', PASSWORD, { headers: { origin: 'https://elsewhere.example' } });
    expect([old.status, old.body.code]).toEqual([403, 'cross_site']);
  });

  it.each([
    ['zh-CN,zh;q=0.9', /[\u4e00-\u9fff]/],
    ['en', /^[^\u4e00-\u9fff]+$/],
  ])('says what is wrong with the input in the language asked for: %s', async (language, words) => {
    const headers = { 'accept-language': language };
    const answer = await app.request<{ detail: string; status: number; faults: { path: string; message: string }[] }>(
      'POST',
      '/api/session',
      { body: { login: ' ', password: 5 }, headers },
    );
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ type: 'urn:leitai:problem:invalid_input', code: 'invalid_input' });
    expect([answer.status, answer.body.status]).toEqual([400, 400]);
    expect(answer.body.faults.map(({ path }) => path)).toEqual(['body.login', 'body.password']);
    for (const text of [answer.body.detail, ...answer.body.faults.map(({ message }) => message)])
      expect(text).toMatch(words);
  });

  it('stops guessing at one account after ten failures, and nobody else', async () => {
    for (let guess = 0; guess < 10; guess++)
      expect((await app.client().signIn('admin', `guess ${guess}`)).status).toBe(401);
    const stopped = await app.client().signIn('admin', PASSWORD, { headers: { 'accept-language': 'en' } });
    expect([stopped.status, stopped.body.code]).toEqual([429, 'too_many_requests']);
    const wait = Number(stopped.headers['retry-after']);
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    expect(stopped.body.detail).toContain(String(wait));
    expect((await app.client().signIn('admin', PASSWORD, { ip: '198.51.100.4' })).status).toBe(204);
  });

  it('lets no burst of simultaneous guesses past the limit', async () => {
    const guesses = Array.from({ length: 40 }, (_, index) => app.client().signIn('admin', `guess ${index}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    // Two hashes run at once, so one more than the limit may have been under way.
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(11);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(29);
  });

  it('does not count successes', async () => {
    for (let time = 0; time < 12; time++) expect((await app.client().signIn('admin')).status).toBe(204);
  });

  it('ends the session that the browser came with', async () => {
    const before = admin.cookie;
    expect((await admin.signIn('admin')).status).toBe(204);
    expect(admin.cookie).not.toBe(before);
    expect(await who(admin)).not.toBeNull();
    expect((await app.request('GET', '/api/sessions', { cookie: before ?? '' })).status).toBe(401);
  });

  it('lasts while used, ends after twelve idle hours and after seven days', async () => {
    for (let step = 0; step < 15; step++) {
      app.clock.advance(11 * HOUR);
      expect(await who(admin)).not.toBeNull();
      await noted();
    }
    app.clock.advance(3 * HOUR);
    expect(await who(admin)).toBeNull();

    const again = app.client();
    await again.signIn('admin');
    app.clock.advance(12 * HOUR - MINUTE);
    expect(await who(again)).not.toBeNull();
    await noted();
    app.clock.advance(12 * HOUR);
    expect(await who(again)).toBeNull();
  });

  it('survives a clock set back', async () => {
    app.clock.advance(-HOUR);
    expect(await who(admin)).not.toBeNull();
  });

  it('writes “last seen” at most once a minute', async () => {
    const seen = async () => {
      await noted();
      const [row] = await app.reader.sql.all<{ at: number }>('SELECT last_seen_at AS at FROM session');
      return Number(row?.at);
    };
    const start = app.clock.now();
    app.clock.advance(59_000);
    await who(admin);
    expect(await seen()).toBe(start);
    app.clock.advance(6_000);
    await who(admin);
    expect(await seen()).toBe(start + 65_000);
  });

  it('asks the database once in five seconds, however many requests come', async () => {
    const count = { reads: 0 };
    const { sql } = app.reader;
    const all = sql.all.bind(sql);
    jest.spyOn(sql, 'all').mockImplementation((text, values) => {
      if (/FROM session/.test(text)) count.reads++;
      return all(text, values);
    });
    await who(admin);
    await Promise.all(Array.from({ length: 50 }, () => admin.request('GET', '/api/memberships')));
    expect(count.reads).toBe(1);
    app.clock.advance(5_000);
    await Promise.all(Array.from({ length: 50 }, () => admin.request('GET', '/api/memberships')));
    expect(count.reads).toBe(2);
  });

  it('lists own sessions and ends them one by one', async () => {
    app.clock.advance(MINUTE);
    const tablet = app.client();
    const agent = 'Mozilla/5.0 (Linux; Android 14; Tablet) AppleWebKit/537.36 Chrome/128.0 Safari/537.36';
    await tablet.signIn('admin', PASSWORD, { headers: { 'user-agent': agent } });
    const rows = await admin.expect<Row[]>(200, 'GET', '/api/sessions');
    expect(rows.map(({ current, device, createdAt }) => [current, device, createdAt])).toEqual([
      [false, 'Chrome · Android', '2026-11-20T01:01:00.000Z'],
      [true, '', '2026-11-20T01:00:00.000Z'],
    ]);

    expect(await who(tablet)).not.toBeNull();
    await admin.expect(204, 'DELETE', `/api/sessions/${rows[0]?.id}`);
    expect(await who(tablet)).toBeNull();
    await admin.expect(404, 'DELETE', `/api/sessions/${rows[0]?.id}`);
    await admin.expect(204, 'DELETE', '/api/session');
    expect(admin.cookie).toBeUndefined();
    await admin.expect(401, 'GET', '/api/sessions');
  });

  it('ends all other sessions when the password changes', async () => {
    const tablet = app.client();
    await tablet.signIn('admin');
    const old = admin.cookie;
    const change = (current: string, password: string) =>
      admin.request('PUT', '/api/account/password', { body: { current, password } });
    expect(await change('wrong one', 'sixteen riggers 16')).toMatchObject({
      status: 401,
      body: { code: 'login_wrong' },
    });
    expect(await change(PASSWORD, 'short')).toMatchObject({ status: 400, body: { code: 'password_short' } });
    expect((await change(PASSWORD, 'sixteen riggers 16')).status).toBe(204);

    expect(admin.cookie).not.toBe(old);
    expect(await who(admin)).not.toBeNull();
    expect(await who(tablet)).toBeNull();
    expect((await app.client().signIn('admin')).status).toBe(401);
    expect((await app.client().signIn('admin', 'sixteen riggers 16')).status).toBe(204);
  });

  it('forgets sessions that ended long ago', async () => {
    await app.client().signIn('admin');
    app.clock.advance(8 * DAY);
    await app.client().signIn('admin');
    expect(await app.reader.sql.all('SELECT id_hash FROM session')).toHaveLength(1);
  });
});
