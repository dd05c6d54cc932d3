import { setupLink } from '../../src/modules/identity/setup-link.js';
import { PASSWORD, TestApp } from '../support/test-app.js';

describe('setting up an empty server', () => {
  let app: TestApp;
  const body = (token: string, login = 'admin') => ({ token, name: '闻人舒', login, password: PASSWORD });
  const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? '';

  beforeEach(async () => {
    app = await TestApp.start();
  });
  afterEach(() => app.stop());

  it('makes the first administrator, signs them in and closes', async () => {
    const visitor = app.client();
    expect(await visitor.expect(200, 'GET', '/api/session')).toEqual({ account: null, grants: [], setupNeeded: true });
    const link = await setupLink(app.app, 'http://localhost:3000');
    expect(link).toMatch(/^http:\/\/localhost:3000\/setup\/[\w-]{43}$/);

    const token = tokenOf(link);
    expect((await visitor.request('POST', '/api/setup', { body: body(token) })).status).toBe(204);
    expect(await visitor.expect(200, 'GET', '/api/session')).toMatchObject({
      account: { name: '闻人舒', login: 'admin' },
      grants: [{ role: 'administrator', scope: 'platform', scopeId: null }],
      setupNeeded: false,
    });
    expect(await visitor.expect(409, 'POST', '/api/setup', { body: body(token, 'second') })).toMatchObject({
      code: 'setup_closed',
    });
    expect(await setupLink(app.app, 'http://localhost:3000')).toBeNull();
  });

  it('lets exactly one of several simultaneous set-ups win', async () => {
    const token = tokenOf(await setupLink(app.app, 'http://localhost:3000'));
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) => app.request('POST', '/api/setup', { body: body(token, `${name}-admin`) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    const accounts = await app.reader.sql.all('SELECT id FROM account');
    const leaves = await app.reader.sql.all("SELECT sequence FROM audit_record WHERE type = 'platform.set_up'");
    expect([accounts.length, leaves.length]).toEqual([1, 1]);
  });

  it('refuses a wrong token, and stops a guesser after thirty', async () => {
    await setupLink(app.app, 'http://localhost:3000');
    for (let guess = 0; guess < 30; guess++) {
      const wrong = await app.request('POST', '/api/setup', { body: body('x'.repeat(43)), ip: '192.0.2.7' });
      expect([wrong.status, wrong.body.code]).toEqual([403, 'setup_token']);
    }
    const stopped = await app.request('POST', '/api/setup', { body: body('x'.repeat(43)), ip: '192.0.2.7' });
    expect([stopped.status, stopped.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(800);
    const elsewhere = await app.request('POST', '/api/setup', { body: body('x'.repeat(43)), ip: '192.0.2.8' });
    expect(elsewhere.status).toBe(403);
  });

  it.each([
    ['short', 'password_short'],
    ['password123', 'password_common'],
    ['23456789', 'password_common'],
    ['my Admin pass', 'password_login'],
  ])('refuses the password “%s”: %s', async (password, code) => {
    const token = tokenOf(await setupLink(app.app, 'http://localhost:3000'));
    expect(await app.request('POST', '/api/setup', { body: { ...body(token), password } })).toMatchObject({
      status: 400,
      body: { code },
    });
    expect((await app.request('POST', '/api/setup', { body: body(token) })).status).toBe(204);
  });

  it.each([
    ['name', '<b>闻人舒</b>', 'name_markup'],
    ['name', '闻'.repeat(101), 'text_too_long'],
    ['name', '闻\u202e人', 'text_hidden'],
    ['login', 'ad\u200bmin', 'login_shape'],
    ['login', '𠮷'.repeat(65), 'input_long'],
    ['login', undefined, 'input_missing'],
  ])('refuses the %s %j: %s', async (field, value, code) => {
    const token = tokenOf(await setupLink(app.app, 'http://localhost:3000'));
    const answer = await app.request('POST', '/api/setup', { body: { ...body(token), [field]: value } });
    expect(answer).toMatchObject({ status: 400, body: { faults: [{ path: `body.${field}`, code }] } });
  });

  it('refuses plain HTTP from elsewhere and says why, in both languages', async () => {
    const token = tokenOf(await setupLink(app.app, 'http://localhost:3000'));
    const ask = (language: string, headers = {}) =>
      app.request('POST', '/api/setup', {
        body: body(token),
        headers: { host: 'hall.example:3000', 'accept-language': language, ...headers },
      });
    const [zh, en] = [await ask('zh-CN'), await ask('en-GB,en')];
    expect([zh.status, zh.body.code, en.status, en.body.code]).toEqual([
      403,
      'insecure_transport',
      403,
      'insecure_transport',
    ]);
    expect(zh.body.detail).toContain('明文');
    expect(en.body.detail).toContain('plain HTTP');
    expect(zh.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect((await ask('zh', { 'x-forwarded-proto': 'https' })).status).toBe(204);
  });
});

describe('a click for the demo', () => {
  it('needs the link of this start, an empty server, and a place where a demo may be', async () => {
    let shown = 0;
    const app = await TestApp.start({ showDemo: () => (shown += 1) });
    const token = (await setupLink(app.app, 'http://localhost:3000'))!.split('/').at(-1)!;
    const click = (given: string) => app.request('POST', '/api/setup/demo', { body: { token: given } });
    expect(await click('x'.repeat(43))).toMatchObject({ status: 403, body: { code: 'setup_token' } });
    expect(shown).toBe(0);
    expect((await click(token)).status).toBe(204);
    expect(shown).toBe(1);
    const body = { token, name: '闻人舒', login: 'admin', password: PASSWORD };
    expect((await app.request('POST', '/api/setup', { body })).status).toBe(204);
    expect(await click(token)).toMatchObject({ status: 409, body: { code: 'setup_closed' } });
    expect(shown).toBe(1);
    await app.stop();

    const hall = await TestApp.start();
    const link = await setupLink(hall.app, 'http://localhost:3000');
    const refused = await hall.request('POST', '/api/setup/demo', { body: { token: link!.split('/').at(-1) } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'demo_not_here' } });
    await hall.stop();
  });
});
