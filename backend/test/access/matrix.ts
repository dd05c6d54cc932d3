import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { can, type Grant } from '@leitai/shared/domain/permission/roles';
import { endpoints } from '../../src/endpoints.js';

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
  draw: randomUUID(),
  draft: randomUUID(),
  delegation: randomUUID(),
  ticket: 'no-such-ticket',
  judge: 'J1',
  tablet: randomUUID(),
};
const pathOf = (endpoint: Endpoint) =>
  endpoint.path.replace(/:(\w+)/g, (_, hole: string) => HOLES[hole] ?? 'missing-hole');

/** Signing out ends the session that asks, so it is tried last. */
const inOrder = [...endpoints].sort((a, b) => Number(a.id === 'signOut') - Number(b.id === 'signOut'));

/** Somebody as the matrix sees them: their grants (null: not signed in) and how they ask. */
export interface Asker {
  grants: readonly Grant[] | null;
  call(method: string, path: string, body?: unknown): Promise<{ status: number }>;
}

/** What the shared predicate says. */
export function expected(endpoint: Endpoint, grants: Asker['grants']): 'allowed' | number {
  if (endpoint.access === 'public') return 'allowed';
  if (!grants) return 401;
  if (endpoint.access === 'signed-in' || can(grants, endpoint.access, { contest: 'home' })) return 'allowed';
  return endpoint.confidential ? 404 : 403;
}

/** Asks every endpoint once and lists where the server and the predicate disagree. */
export async function disagreements({ grants, call }: Asker): Promise<string[]> {
  const wrong: string[] = [];
  for (const endpoint of inOrder) {
    const should = expected(endpoint, grants);
    const { status } = await call(endpoint.method, pathOf(endpoint), endpoint.method === 'GET' ? undefined : {});
    const refused = status === 401 || status === 403 || (status === 404 && endpoint.confidential === true);
    if (should === 'allowed' ? refused && endpoint.access !== 'public' : status !== should)
      wrong.push(`${endpoint.id}: ${status}, expected ${should}`);
  }
  return wrong;
}
