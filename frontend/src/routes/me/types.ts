import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { ownRegistrationsApi } from '@leitai/shared/contract/registration';

export type Own = OutputOf<typeof ownRegistrationsApi.list>[number];
export type OpenEvent = OutputOf<typeof ownRegistrationsApi.open>[number];

/** Still takes part or wants to. */
export const isAlive = ({ status }: Own): boolean =>
  ['to_confirm', 'to_approve', 'waiting', 'registered', 'entered'].includes(status);
