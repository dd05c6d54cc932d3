import { randomUUID } from 'node:crypto';
import { Client, signUp } from '../support/client.js';
import { demoFile, enterDemo, startDemo } from '../support/demo.js';
import type { Cases } from './cases.js';

const PASSWORD = 'fifteen welders 15';

/** One allowed call of each identity endpoint, by body and by effect. */
export const identityCases: Cases = {
  live: async ({ people }) =>
    expect(await people.visitor.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } }),
  ready: async ({ people }) =>
    expect(await people.visitor.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } }),
  definitionSchema: async ({ people }) => {
    const { body } = await people.visitor.get<{ $defs: Record<string, { properties: object }> }>(
      '/api/schemas/contest-definition.json',
    );
    expect(Object.keys(body.$defs.ContestDefinition?.properties ?? {})).toEqual(
      expect.arrayContaining(['format', 'contest', 'judges', 'events']),
    );
  },
  setup: async ({ people }) => {
    // The cast's administrator came in by it; a second one may not.
    expect((await people.administrator.get('/api/session')).body).toMatchObject({
      setupNeeded: false,
      grants: [{ role: 'administrator' }],
    });
    const again = await people.visitor.post('/api/setup', {
      token: 'x'.repeat(32),
      name: '甲',
      login: 'second',
      password: PASSWORD,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'setup_closed' } });
  },
  showDemo: async ({ people }) => {
    // Only an empty server makes way; this one has people and stays.
    const click = await people.visitor.post('/api/setup/demo', { token: 'x'.repeat(43) });
    expect(click).toMatchObject({ status: 409, body: { code: 'setup_closed' } });
    expect((await people.visitor.get('/api/session')).body).toMatchObject({ setupNeeded: false });
  },
  signIn: async ({ server }) => {
    const client = new Client(server.url);
    expect(await client.post('/api/session', { login: 'admin', password: PASSWORD })).toMatchObject({
      status: 204,
      body: '',
    });
    expect((await client.get('/api/session')).body).toMatchObject({ account: { login: 'admin', name: '闻人舒' } });
  },
  me: async ({ people }) =>
    expect((await people.judge.get('/api/session')).body).toMatchObject({
      grants: [{ role: 'judge', scope: 'contest', scopeId: 'home' }],
    }),
  signOut: async ({ server }) => {
    const client = new Client(server.url);
    await client.post('/api/session', { login: 'admin', password: PASSWORD });
    const cookie = client.session;
    expect((await client.delete('/api/session')).status).toBe(204);
    expect((await Client.resume(server.url, cookie).get('/api/sessions')).status).toBe(401);
  },
  sessions: async ({ people }) => {
    const { body } = await people.judge.get<{ current: boolean }[]>('/api/sessions');
    expect(body.filter(({ current }) => current)).toHaveLength(1);
  },
  endSession: async ({ server, people }) => {
    const other = new Client(server.url);
    await other.post('/api/session', { login: 'admin', password: PASSWORD });
    const { body } = await other.get<{ id: string; current: boolean }[]>('/api/sessions');
    const { id } = body.find(({ current }) => current) as { id: string };
    expect((await people.administrator.delete(`/api/sessions/${id}`)).status).toBe(204);
    expect((await other.get('/api/sessions')).status).toBe(401);
  },
  changePassword: async ({ server, people }) => {
    const client = await joiner(people.administrator, server.url);
    expect(
      (await client.put('/api/account/password', { current: PASSWORD, password: 'sixteen turners 16' })).status,
    ).toBe(204);
    expect(
      (await client.put('/api/account/password', { current: PASSWORD, password: 'x'.repeat(20) })).body,
    ).toMatchObject({ code: 'login_wrong' });
  },
  createOrganisation: async ({ people }) => {
    const name = `临湾新区总工会 ${randomUUID()}`;
    expect(await people.administrator.post('/api/organisations', { kind: 'union', name })).toMatchObject({
      status: 201,
      body: { kind: 'union', name },
    });
    expect(
      (await people.administrator.get<{ name: string }[]>('/api/organisations')).body.some((one) => one.name === name),
    ).toBe(true);
  },
  organisations: async ({ people }) =>
    expect((await people.administrator.get('/api/organisations')).body).toEqual(expect.any(Array)),
  createGroup: async ({ people }) => {
    const { body } = await people.administrator.post<{ id: string }>('/api/groups', { name: '澄远集团' });
    expect((await people.administrator.get<{ id: string }[]>('/api/groups')).body.map(({ id }) => id)).toContain(
      body.id,
    );
  },
  groups: async ({ people }) => expect((await people.administrator.get('/api/groups')).status).toBe(200),
  setGroup: async ({ people }) => {
    const group = await people.administrator.post<{ id: string }>('/api/groups', { name: '衡川集团' });
    const firm = await people.administrator.post<{ id: string }>('/api/organisations', {
      kind: 'enterprise',
      name: '衡川精密',
    });
    const set = await people.administrator.put(`/api/organisations/${firm.body.id}/group`, { groupId: group.body.id });
    expect(set).toMatchObject({ status: 200, body: { id: firm.body.id, groupId: group.body.id } });
  },
  invite: async ({ people }) => {
    const made = await people.administrator.post<{ id: string; token: string }>('/api/invitations', offer);
    expect(made).toMatchObject({
      status: 201,
      body: { role: 'chief_judge', acceptedAt: null, token: expect.any(String) },
    });
    const { body } = await people.administrator.get<{ id: string }[]>('/api/invitations');
    expect(body.map(({ id }) => id)).toContain(made.body.id);
  },
  invitations: async ({ people }) =>
    expect(JSON.stringify((await people.administrator.get('/api/invitations')).body)).not.toContain('token'),
  renewInvitation: async ({ people }) => {
    const { body: lost } = await people.administrator.post<{ id: string; token: string }>('/api/invitations', offer);
    const renewed = await people.administrator.post<{ token: string }>(`/api/invitations/${lost.id}/renew`);
    expect(renewed).toMatchObject({ status: 201, body: { name: offer.name, role: 'chief_judge', scopeId: 'home' } });
    expect((await people.visitor.get(`/api/invitations/${renewed.body.token}`)).status).toBe(200);
    expect((await people.visitor.get(`/api/invitations/${lost.token}`)).body).toMatchObject({
      code: 'invitation_invalid',
    });
  },
  withdrawInvitation: async ({ people }) => {
    const { body } = await people.administrator.post<{ id: string; token: string }>('/api/invitations', offer);
    expect((await people.administrator.delete(`/api/invitations/${body.id}`)).status).toBe(204);
    expect((await people.visitor.get(`/api/invitations/${body.token}`)).body).toMatchObject({
      code: 'invitation_invalid',
    });
  },
  invitation: async ({ people }) => {
    const { body } = await people.administrator.post<{ token: string }>('/api/invitations', offer);
    expect((await people.visitor.get(`/api/invitations/${body.token}`)).body).toMatchObject({
      role: 'chief_judge',
      scope: 'contest',
      scopeId: 'home',
    });
  },
  acceptInvitation: async ({ server, people }) => {
    const client = await joiner(people.administrator, server.url);
    expect((await client.get('/api/session')).body).toMatchObject({
      grants: [{ role: 'chief_judge', scope: 'contest', scopeId: 'home' }],
    });
  },
  memberships: async ({ people }) => {
    const { body } = await people.administrator.get<{ role: string }[]>('/api/memberships');
    expect(body.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['administrator', 'judge', 'chief_judge', 'organiser']),
    );
  },
  revokeMembership: async ({ server, people }) => {
    const client = await joiner(people.administrator, server.url);
    const { body: me } = await client.get<{ account: { id: string } }>('/api/session');
    const { body } = await people.administrator.get<{ id: string; accountId: string }[]>('/api/memberships');
    const { id } = body.find(({ accountId }) => accountId === me.account.id) as { id: string };
    expect((await people.administrator.delete(`/api/memberships/${id}`)).status).toBe(204);
    expect((await client.get('/api/contests/home/events/welding/overview')).status).toBe(404);
  },
  enterDemoRole: async ({ people }) => {
    expect((await enterDemo(people.visitor, 'judge')).status).toBe(404);
    const demo = await startDemo(demoFile());
    const visitor = new Client(demo.url);
    expect((await enterDemo(visitor, 'organiser')).status).toBe(204);
    expect((await visitor.get('/api/session')).body).toMatchObject({ grants: [{ role: 'organiser' }] });
    await demo.stop();
  },
};

const offer = { name: '高岑', role: 'chief_judge', scope: 'contest', scopeId: 'home' };

/** Somebody new who has accepted an invitation. */
async function joiner(administrator: Client, url: string): Promise<Client> {
  const { body } = await administrator.post<{ token: string }>('/api/invitations', offer);
  return signUp(url, body.token, `joiner.${randomUUID().slice(0, 8)}`);
}
