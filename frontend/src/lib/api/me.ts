import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { identityApi } from '@leitai/shared/contract/identity';
import { can } from '@leitai/shared/domain/permission/roles';

export type Me = OutputOf<typeof identityApi.me>;

/** Roles whose work is not in the console. */
const ELSEWHERE = ['judge', 'contestant', 'team_leader'] as const;

/** Where a person's work is: the console, the mark sheets, their delegation, their registrations, or the account. Path without language. */
export function homeOf(me: Me): string {
  if (me.grants.some(({ role }) => ELSEWHERE.every((each) => each !== role))) return '/run';
  if (can(me.grants, 'mark.record')) return '/judge';
  if (me.grants.some(({ role }) => role === 'team_leader')) return '/team';
  return me.grants.length > 0 ? '/me' : '/account';
}

/** An address to return to after signing in: inside this site, or nothing. */
export const safeNext = (next: string | null): string | null => (next && /^\/(?![/\\])/.test(next) ? next : null);

/** Whether the server will take passwords over this connection. */
export const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
