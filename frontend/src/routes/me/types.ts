import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { ownRegistrationsApi } from '@leitai/shared/contract/registration';
import { stamp } from '$lib/i18n/time';

export type Own = OutputOf<typeof ownRegistrationsApi.list>[number];
export type OpenEvent = OutputOf<typeof ownRegistrationsApi.open>[number];

/** Still takes part or wants to. */
export const isAlive = ({ status }: Own): boolean =>
  ['to_confirm', 'to_approve', 'waiting', 'registered', 'entered'].includes(status);

/** The session in which the entry works, with date and time where the draw has them. */
export const sessionOf = ({ station, timeZone }: Own): string =>
  station ? [station.session, ...(station.start ? [stamp(station.start, timeZone)] : [])].join(' ') : '';
