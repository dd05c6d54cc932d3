import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { registrationApi } from '@leitai/shared/contract/registration';

export type List = OutputOf<typeof registrationApi.list>;
export type Row = List['registrations'][number];
export interface Place extends Record<string, string> {
  contest: string;
  event: string;
}

/** On the list still: neither withdrawn nor refused, replaced or out of the event. */
export const isAlive = ({ status }: Row): boolean =>
  !['withdrawn', 'refused', 'replaced', 'disqualified', 'no_show'].includes(status);
