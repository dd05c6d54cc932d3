import { identityApi } from '@leitai/shared/contract/identity';
import { judgingApi } from '@leitai/shared/contract/judging';
import { type Verdict, verdictOf } from '@leitai/shared/domain/outbox/verdict';
import { call } from '$lib/api/call';
import { ApiProblem } from '$lib/api/problem';
import type { OperationRow } from './store';

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

async function verdictFor({ status, body, message }: ApiProblem, account: string): Promise<Verdict> {
  const verdict = verdictOf(status, body, message);
  const maybeAnother = verdict.kind === 'refused' && (status === 403 || status === 404);
  return maybeAnother && !(await isStill(account)) ? { kind: 'again', link: 'signed_out' } : verdict;
}

/** Sends one operation. Whatever goes wrong on the way, the operation stays. */
export async function sendMark(operation: OperationRow): Promise<Verdict> {
  const { sheet, uuid, aspect, value, baseRevision, clientTime, device, account } = operation;
  const body = { aspect, value, baseRevision, clientTime, device };
  try {
    const options = { fetch: patient(PATIENCE_MS) };
    const { revision, late } = await call(judgingApi.mark, { params: { sheet, uuid }, body }, options);
    return late ? { kind: 'late' } : { kind: 'saved', revision };
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem)) return { kind: 'again', link: 'offline' };
    return verdictFor(thrown, account).catch(() => ({ kind: 'again', link: 'offline' }));
  }
}
