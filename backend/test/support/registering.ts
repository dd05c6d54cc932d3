import { randomUUID } from 'node:crypto';
import { PASSWORD, type TestApp, type TestClient } from './test-app.js';

const NOBODY = { employer: null, level: null, idNumber: null, born: null, scout: false, publishName: null };

/** Somebody signs up to the contest “hall” and registers for its event “welding”. */
export async function arrive(app: TestApp, name: string): Promise<TestClient> {
  const client = app.client();
  const path = '/api/contests/hall/sign-up';
  const { token } = await client.expect<{ token: string }>(201, 'POST', path, { body: { name } });
  await client.expect(204, 'POST', `/api/invitations/${token}/accept`, { body: { login: name, password: PASSWORD } });
  const body = { uuid: randomUUID(), contest: 'hall', event: 'welding', ...NOBODY };
  await client.expect(201, 'POST', '/api/me/registrations', { body });
  return client;
}
