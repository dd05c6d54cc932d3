import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { can, type Grant } from '@leitai/shared/domain/permission/roles';
import { endpoints } from '../../src/endpoints.js';
import type { Client } from '../support/client.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Cast, openCast, ROLES } from '../support/people.js';

/** A place for every hole of a path; ids that do not exist, because the guard decides before anything is looked up. */
const HOLES: Record<string, string> = {
  contest: 'home',
  event: 'welding',
  number: '001',
  audience: 'public',
  token: 'no-such-token-here',
  id: randomUUID(),
  uuid: randomUUID(),
  sheet: randomUUID(),
  organisation: randomUUID(),
};
const pathOf = (endpoint: Endpoint) =>
  endpoint.path.replace(/:(\w+)/g, (_, hole: string) => HOLES[hole] ?? 'missing-hole');

/** Ends the session that asks, so it is tried last. */
const order = (list: readonly Endpoint[]) =>
  [...list].sort((a, b) => Number(a.id === 'signOut') - Number(b.id === 'signOut'));

const expected = (endpoint: Endpoint, grants: readonly Grant[], signedIn: boolean): 'allowed' | number => {
  if (endpoint.access === 'public') return 'allowed';
  if (!signedIn) return 401;
  if (endpoint.access === 'signed-in' || can(grants, endpoint.access, { contest: 'home' })) return 'allowed';
  return endpoint.confidential ? 404 : 403;
};

const grantsOf = async (client: Client): Promise<Grant[]> =>
  (await client.get<{ grants: Grant[] }>('/api/session')).body.grants;

describe('role × endpoint', () => {
  let database: TestDatabase;
  let cast: Cast;

  beforeAll(async () => {
    database = await freshDatabase();
    cast = await openCast(database);
  }, 120_000);

  afterAll(async () => {
    await cast?.server.stop();
    await database.drop();
  });

  it.each(ROLES)('%s may do exactly what the shared predicate says', async (role) => {
    const client = cast.people[role];
    const grants = await grantsOf(client);
    const wrong: string[] = [];
    for (const endpoint of order(endpoints)) {
      const should = expected(endpoint, grants, role !== 'visitor');
      const { status } = await client.call(
        endpoint.method,
        pathOf(endpoint),
        endpoint.method === 'GET' ? undefined : {},
      );
      const refused = status === 401 || status === 403 || (status === 404 && endpoint.confidential === true);
      if (should === 'allowed' ? refused && endpoint.access !== 'public' : status !== should)
        wrong.push(`${endpoint.id}: ${status}, expected ${should}`);
    }
    expect(wrong).toEqual([]);
  });
});
