import type { TestApp, TestClient } from './test-app.js';

/** A tablet for a judge of the contest “hall” who needs no account: paired by a code that `admin` makes. */
export async function pairTablet(app: TestApp, admin: TestClient, judge: string): Promise<TestClient> {
  const path = `/api/contests/hall/judges/${judge}/pairing`;
  const { code } = await admin.expect<{ code: string }>(201, 'POST', path);
  const client = app.client();
  await client.expect(204, 'POST', '/api/tablet', { body: { code, pin: '4071' } });
  return client;
}
