import { identityApi } from '@leitai/shared/contract/identity';
import { judgingApi } from '@leitai/shared/contract/judging';
import type { Answer } from '@leitai/shared/domain/outbox/answers';
import type { Link } from '@leitai/shared/domain/outbox/badge';
import { call } from '$lib/api/call';
import { ApiProblem } from '$lib/api/problem';
import type { OperationRow } from './store';

/** An answer of the server, or how it was met when nothing was decided. */
export type Outcome = Answer | { kind: 'again'; link: Link };

const PATIENCE_MS = 10_000;

/** A cable that was pulled is silent: who waits longer than this was not heard. */
export const patient =
  (ms: number): typeof fetch =>
  (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.timeout(ms) });

/** Whether the session is still of this account; another judge may have signed in on this tablet. */
async function isStill(account: string): Promise<boolean> {
  const me = await call(identityApi.me, {}, { fetch: patient(PATIENCE_MS) });
  return me.account?.id === account;
}

async function outcomeOf(problem: ApiProblem, account: string): Promise<Outcome> {
  const { status, body } = problem;
  if (status === 0) return { kind: 'again', link: 'offline' };
  if (status >= 500 || status === 429 || status === 408) return { kind: 'again', link: 'online' };
  if (status === 401) return { kind: 'again', link: 'signed_out' };
  if (body.conflict) return { kind: 'conflict', theirs: body.conflict.theirs, revision: body.conflict.revision };
  if ((status === 403 || status === 404) && !(await isStill(account))) return { kind: 'again', link: 'signed_out' };
  return { kind: 'refused', sentence: problem.message };
}

/** Sends one operation. Whatever goes wrong on the way, the operation stays. */
export async function sendMark(operation: OperationRow): Promise<Outcome> {
  const { sheet, uuid, aspect, value, baseRevision, clientTime, device, account } = operation;
  const body = { aspect, value, baseRevision, clientTime, device };
  try {
    const options = { fetch: patient(PATIENCE_MS) };
    const { revision, late } = await call(judgingApi.mark, { params: { sheet, uuid }, body }, options);
    return late ? { kind: 'late' } : { kind: 'saved', revision };
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem)) return { kind: 'again', link: 'offline' };
    return outcomeOf(thrown, account).catch(() => ({ kind: 'again', link: 'offline' }));
  }
}
