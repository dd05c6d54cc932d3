import type { Grant } from '@leitai/shared/domain/permission/roles';
import { endpoints } from '../../src/endpoints.js';
import { castOfBlock, ROLES } from '../support/people.js';
import { disagreements, expected } from './matrix.js';

describe('role × endpoint', () => {
  const cast = castOfBlock();

  it.each(ROLES)('%s may do exactly what the shared predicate says', async (role) => {
    const client = cast.people[role];
    const { grants } = (await client.get<{ grants: Grant[] }>('/api/session')).body;
    const call = client.call.bind(client);
    expect(await disagreements({ grants: role === 'visitor' ? null : grants, call })).toEqual([]);
  });
});

describe('role × endpoint, broken on purpose', () => {
  const judge: Grant[] = [{ role: 'judge', scope: 'contest', scopeId: 'home' }];
  const closed = endpoints.filter((endpoint) => typeof expected(endpoint, judge) === 'number').map(({ id }) => id);
  const open = endpoints
    .filter((endpoint) => endpoint.access !== 'public' && expected(endpoint, judge) === 'allowed')
    .map(({ id }) => id);
  /** Endpoints that the matrix complains about when the server answers everything with one status. */
  const complaints = async (status: number) =>
    (await disagreements({ grants: judge, call: async () => ({ status }) })).map((line) => line.split(':')[0]).sort();

  it('a server that lets everybody in differs at every closed door, one that lets nobody in at every open one', async () => {
    expect(closed.length).toBeGreaterThan(5);
    expect(open.length).toBeGreaterThan(3);
    expect(await complaints(200)).toEqual([...closed].sort());
    expect(await complaints(401)).toEqual([...closed, ...open].sort());
  });

  it('a server that tells a stranger "not signed in" instead of "forbidden", or the other way round, differs', async () => {
    const visitor = { grants: null, call: async () => ({ status: 403 }) };
    const signedIn = endpoints.filter(({ access }) => access !== 'public');
    expect(await disagreements(visitor)).toHaveLength(signedIn.length);
  });
});
