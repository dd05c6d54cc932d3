import { PASSWORD, TestApp, type TestClient } from '../support/test-app.js';

interface Held {
  id: string;
  name: string;
  role: string;
  accountId: string;
}

describe('roles and organisations', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeEach(async () => {
    app = await TestApp.start();
    admin = await app.setUp();
  });
  afterEach(() => app.stop());

  const join = async (
    name: string,
    login: string,
    role = 'administrator',
    scope = 'platform',
    scopeId: string | null = null,
  ) => {
    const { token } = await admin.expect<{ token: string }>(201, 'POST', '/api/invitations', {
      body: { name, role, scope, scopeId },
    });
    const client = app.client();
    await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: { login, password: PASSWORD } });
    return client;
  };
  const held = (name?: string) =>
    admin.expect<Held[]>(200, 'GET', `/api/memberships${name ? `?name=${encodeURIComponent(name)}` : ''}`);

  it('are listed with names, and found by full name however it is typed', async () => {
    await join('Li Wěi', 'li.wei', 'organiser');
    expect((await held()).map(({ name, role }) => [name, role])).toEqual([
      ['闻人舒', 'administrator'],
      ['Li Wěi', 'organiser'],
    ]);
    expect((await held('ＬＩ  wěi')).map(({ name }) => name)).toEqual(['Li Wěi']);
    expect(await held('Li')).toEqual([]);
  });

  it('end at once when revoked', async () => {
    const second = await join('贺知远', 'he.zhiyuan');
    await second.expect(200, 'GET', '/api/memberships');
    const [{ id = '' } = {}] = await held('贺知远');
    await admin.expect(204, 'DELETE', `/api/memberships/${id}`);
    await second.expect(403, 'GET', '/api/memberships');
    await admin.expect(404, 'DELETE', `/api/memberships/${id}`);
    expect(await second.expect(200, 'GET', '/api/session')).toMatchObject({ grants: [] });
  });

  it('cannot leave the platform without an administrator', async () => {
    const second = await join('贺知远', 'he.zhiyuan');
    const [first, other] = await held();
    const answers = await Promise.all([
      admin.request('DELETE', `/api/memberships/${first?.id}`),
      second.request('DELETE', `/api/memberships/${other?.id}`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('last_administrator');
    expect(await app.reader.sql.all("SELECT id FROM membership WHERE role = 'administrator'")).toHaveLength(1);
  });

  it('of an organiser do not open the administration', async () => {
    const organiser = await join('贺知远', 'he.zhiyuan', 'organiser');
    for (const path of ['/api/memberships', '/api/invitations', '/api/organisations', '/api/groups'])
      expect((await organiser.request('GET', path)).status).toBe(403);
    expect((await app.request('GET', '/api/memberships')).status).toBe(401);
  });

  it('belong to organisations with a checked credit code', async () => {
    const create = (creditCode: string | null, more = {}) =>
      admin.request<{ id: string }>('POST', '/api/organisations', {
        body: { kind: 'enterprise', name: '临湾精工有限公司', creditCode, ...more },
      });
    const made = await create(' 91350100m000100y43 ');
    expect(made).toMatchObject({ status: 201, body: { creditCode: '91350100M000100Y43', groupId: null } });
    expect(await create('91350100M000100Y43')).toMatchObject({ status: 409, body: { code: 'credit_code_taken' } });
    expect(await create('91350100M000100Y44')).toMatchObject({ status: 400, body: { code: 'credit_code_check' } });
    expect(await create('913501')).toMatchObject({ status: 400, body: { code: 'credit_code_shape' } });
    expect((await create(null)).status).toBe(201);
    expect((await create(null)).status).toBe(201);

    const { id } = made.body;
    await join('司马岚', 'sima.lan', 'organiser', 'organisation', id);
    const leaves = await app.reader.sql.all<{ type: string }>(
      'SELECT type FROM audit_record WHERE log = ? ORDER BY sequence',
      [`organisation:${id}`],
    );
    expect(leaves.map(({ type }) => type)).toEqual([
      'organisation.registered',
      'invitation.made',
      'invitation.accepted',
      'membership.granted',
    ]);
  });

  it('put enterprises into groups', async () => {
    const group = await admin.expect<{ id: string }>(201, 'POST', '/api/groups', { body: { name: '临湾控股' } });
    const body = { kind: 'enterprise', name: '临湾精工', groupId: group.id };
    const { id } = await admin.expect<{ id: string }>(201, 'POST', '/api/organisations', { body });
    const set = (groupId: string | null, organisation = id) =>
      admin.request('PUT', `/api/organisations/${organisation}/group`, { body: { groupId } });
    expect(await set(null)).toMatchObject({ status: 200, body: { id, groupId: null } });
    expect(await set(group.id)).toMatchObject({ status: 200, body: { groupId: group.id } });
    expect(await set(id)).toMatchObject({ status: 404, body: { code: 'group_unknown' } });
    expect(await set(null, group.id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await admin.expect(200, 'GET', '/api/groups')).toEqual([{ id: group.id, name: '临湾控股' }]);
    expect(await admin.expect(200, 'GET', '/api/organisations')).toMatchObject([{ id, groupId: group.id }]);
  });
});
