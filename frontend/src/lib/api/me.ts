import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { identityApi } from '@leitai/shared/contract/identity';
import { can } from '@leitai/shared/domain/permission/roles';

export type Me = OutputOf<typeof identityApi.me>;

/** Where a person's work is: the console, the mark sheets, their registrations, or the account. Path without language. */
export function homeOf(me: Me): string {
  if (me.grants.some(({ role }) => role !== 'judge' && role !== 'contestant')) return '/run';
  if (can(me.grants, 'mark.record')) return '/judge';
  return me.grants.length > 0 ? '/me' : '/account';
}

/** An address to return to after signing in: inside this site, or nothing. */
export const safeNext = (next: string | null): string | null => (next && /^\/(?![/\\])/.test(next) ? next : null);

/** Whether the server will take passwords over this connection. */
export const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
