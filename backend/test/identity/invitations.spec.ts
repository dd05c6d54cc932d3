import { InvitationsService } from '../../src/modules/identity/invitations.service.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import { DAY } from '../support/fakes.js';
import { PASSWORD, TestApp, type TestClient } from '../support/test-app.js';

interface Made {
  id: string;
  token: string;
}

describe('invitations', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
  });
  afterEach(() => app.stop());

  const invite = (role = 'organiser', scope = 'platform', scopeId: string | null = null) =>
    admin.expect<Made>(201, 'POST', '/api/invitations', { body: { name: '贺知远', role, scope, scopeId } });
  const accept = (token: string, login: string, password = PASSWORD) =>
    app.client().request('POST', `/api/invitations/${token}/accept`, { body: { login, password } });
  const invalid = { status: 404, body: { code: 'invitation_invalid' } };

  it('show what they are for, make the account once, and sign in', async () => {
    const { token } = await invite();
    expect(await app.client().expect(200, 'GET', `/api/invitations/${token}`)).toEqual({
      name: '贺知远',
      role: 'organiser',
      scope: 'platform',
      scopeId: null,
      scopeName: null,
    });
    expect(await admin.expect(200, 'GET', '/api/invitations')).toMatchObject([{ name: '贺知远', acceptedAt: null }]);

    const person = app.client();
    const taken = { body: { login: 'he.zhiyuan', password: PASSWORD } };
    expect((await person.request('POST', `/api/invitations/${token}/accept`, taken)).status).toBe(204);
    expect(await person.expect(200, 'GET', '/api/session')).toMatchObject({
      account: { name: '贺知远', login: 'he.zhiyuan' },
      grants: [{ role: 'organiser', scope: 'platform', scopeId: null }],
    });
    expect(await accept(token, 'somebody.else')).toMatchObject(invalid);
    expect(await app.request('GET', `/api/invitations/${token}`)).toMatchObject(invalid);
    expect(await admin.expect(200, 'GET', '/api/invitations')).toEqual([]);
  });

  it('add the role to an existing account whose password is right', async () => {
    const { token } = await invite('organiser');
    expect(await accept(token, 'admin', 'not the password')).toMatchObject({
      status: 409,
      body: { code: 'login_taken' },
    });
    expect((await accept(token, 'admin')).status).toBe(204);
    const { grants } = await admin.expect<{ grants: { role: string }[] }>(200, 'GET', '/api/session');
    expect(grants.map(({ role }) => role).sort()).toEqual(['administrator', 'organiser']);
    expect(await app.reader.sql.all('SELECT id FROM account')).toHaveLength(1);
  });

  it('count wrong passwords for an existing account as failed sign-ins', async () => {
    const { token } = await invite();
    for (let guess = 0; guess < 10; guess++) expect((await accept(token, 'admin', `guess ${guess}`)).status).toBe(409);
    expect((await accept(token, 'admin')).status).toBe(429);
    expect((await app.client().signIn('admin')).status).toBe(429);
  });

  it('end after thirty days, and when withdrawn', async () => {
    const [late, withdrawn] = [await invite(), await invite()];
    await admin.expect(204, 'DELETE', `/api/invitations/${withdrawn.id}`);
    await admin.expect(404, 'DELETE', `/api/invitations/${withdrawn.id}`);
    expect(await accept(withdrawn.token, 'he.zhiyuan')).toMatchObject(invalid);

    app.clock.advance(30 * DAY - 1);
    expect((await app.request('GET', `/api/invitations/${late.token}`)).status).toBe(200);
    app.clock.advance(1);
    expect(await app.request('GET', `/api/invitations/${late.token}`)).toMatchObject(invalid);
    expect(await accept(late.token, 'he.zhiyuan')).toMatchObject(invalid);

    const later = app.client();
    await later.signIn('admin');
    const list = () => later.expect<object[]>(200, 'GET', '/api/invitations');
    expect(await list()).toEqual([expect.objectContaining({ id: late.id, expired: true })]);
    const fresh = await later.expect<Made>(201, 'POST', `/api/invitations/${late.id}/renew`);
    expect((await app.request('GET', `/api/invitations/${fresh.token}`)).status).toBe(200);
    expect(await list()).toEqual([expect.objectContaining({ id: fresh.id, expired: false })]);
  });

  it('are renewed for the same person when a link is lost, as long as they are open', async () => {
    const lost = await invite();
    const renewed = await admin.expect<Made>(201, 'POST', `/api/invitations/${lost.id}/renew`);
    const persons = await app.reader.sql.all<{ person: string }>('SELECT DISTINCT person_id AS person FROM invitation');
    expect(persons).toHaveLength(1);
    expect(await accept(lost.token, 'he.zhiyuan')).toMatchObject(invalid);
    expect(await admin.request('POST', `/api/invitations/${lost.id}/renew`)).toMatchObject({ status: 404 });
    expect((await accept(renewed.token, 'he.zhiyuan')).status).toBe(204);
    expect(await admin.request('POST', `/api/invitations/${renewed.id}/renew`)).toMatchObject({ status: 404 });
  });

  it('are taken by exactly one of two at once', async () => {
    const { token } = await invite();
    const answers = await Promise.all([accept(token, 'first.one'), accept(token, 'second.one')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect(await app.reader.sql.all('SELECT id FROM account')).toHaveLength(2);
  });

  it('cannot be guessed for long', async () => {
    const guess = () => app.request('GET', `/api/invitations/${'g'.repeat(43)}`, { ip: '2001:db8:1:2::7' });
    for (let count = 0; count < 30; count++) expect((await guess()).status).toBe(404);
    const stopped = await guess();
    expect([stopped.status, Number(stopped.headers['retry-after']) > 800]).toEqual([429, true]);
    const sameNetwork = await app.request('GET', `/api/invitations/${'g'.repeat(43)}`, { ip: '2001:db8:1:2:3::9' });
    expect(sameNetwork.status).toBe(429);
  });

  it('are refused over plain HTTP', async () => {
    const { token } = await invite();
    const answer = await app.request('POST', `/api/invitations/${token}/accept`, {
      body: { login: 'he.zhiyuan', password: PASSWORD },
      headers: { host: 'hall.example' },
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'insecure_transport' } });
  });

  it.each([
    ['judge', 'platform', null, 'grant_invalid', 400],
    ['organiser', 'platform', 'linwan-2026', 'grant_invalid', 400],
    ['organiser', 'contest', null, 'grant_invalid', 400],
    ['administrator', 'contest', 'linwan-2026', 'grant_invalid', 400],
    ['organiser', 'organisation', 'no-such', 'scope_unknown', 404],
    ['judge', 'contest', 'no-such', 'scope_unknown', 404],
  ])('refuse %s in %s %s: %s', async (role, scope, scopeId, code, status) => {
    const answer = await admin.request('POST', '/api/invitations', { body: { name: '贺知远', role, scope, scopeId } });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await admin.expect(200, 'GET', '/api/invitations')).toEqual([]);
  });

  it('tell other modules inside the turn: what they refuse does not happen', async () => {
    const { token } = await invite();
    const seen: unknown[] = [];
    let refuse = true;
    app.app.get(InvitationsService).onAccepted(async (tx, accepted) => {
      seen.push(accepted);
      if (refuse) throw new Error('planted');
      await tx.sql.all('SELECT 1 AS one');
    });
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect((await accept(token, 'he.zhiyuan')).status).toBe(500);
    jest.restoreAllMocks();
    expect(await app.reader.sql.all('SELECT id FROM account')).toHaveLength(1);
    refuse = false;
    expect((await accept(token, 'he.zhiyuan')).status).toBe(204);
    expect(seen[1]).toMatchObject({ role: 'organiser', scope: 'platform', scopeId: null });
  });

  it('are made hundreds at once, each with its own token', async () => {
    const count = 300;
    const made = await app.work.run(async (tx) => {
      const persons = await app.app.get(PeopleService).create(
        tx,
        Array.from({ length: count }, (_, index) => `裁判${index}`),
      );
      const offers = persons.map((personId) => ({ personId, role: 'judge', scope: 'contest', scopeId: 'c1' }) as const);
      return app.app.get(InvitationsService).inviteMany(tx, offers, 'system');
    });
    expect(new Set(made.map(({ token }) => token)).size).toBe(count);
    const names = await Promise.all(
      [0, 150, 299].map((index) =>
        app.client().expect<{ name: string }>(200, 'GET', `/api/invitations/${made[index]?.token}`),
      ),
    );
    expect(names.map(({ name }) => name)).toEqual(['裁判0', '裁判150', '裁判299']);
    const leaves = await app.reader.sql.all("SELECT sequence FROM audit_record WHERE type = 'invitation.made'");
    expect(leaves).toHaveLength(count);
  });
});
