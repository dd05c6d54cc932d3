import type { RegistrationStatus } from '../registration/status.js';

/** What a delegation still lacks, in the order in which it has to be done. */
export const DELEGATION_TODOS = ['leader_link', 'no_workers', 'to_send', 'to_confirm', 'to_approve'] as const;
export type DelegationTodo = (typeof DELEGATION_TODOS)[number];

export interface DelegationFacts {
  /** The team leader took their link. */
  led: boolean;
  /** Some event takes registrations. */
  open: boolean;
  workers: readonly {
    status: RegistrationStatus;
    /** Has an account, with which to say yes. */
    signedUp: boolean;
  }[];
}

/** What is missing and how often; each kind has one who must act. Empty: nothing. */
export function delegationTodo({ led, open, workers }: DelegationFacts): { kind: DelegationTodo; count: number }[] {
  const unconfirmed = workers.filter(({ status }) => status === 'to_confirm');
  const counts: Record<DelegationTodo, number> = {
    leader_link: led ? 0 : 1,
    no_workers: led && open && !workers.some(({ status }) => isIn(status)) ? 1 : 0,
    to_send: unconfirmed.filter(({ signedUp }) => !signedUp).length,
    to_confirm: unconfirmed.filter(({ signedUp }) => signedUp).length,
    to_approve: workers.filter(({ status }) => status === 'to_approve').length,
  };
  return DELEGATION_TODOS.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}

/** Takes part or still can. */
export const isIn = (status: RegistrationStatus): boolean =>
  ['to_confirm', 'to_approve', 'waiting', 'registered', 'entered'].includes(status);
