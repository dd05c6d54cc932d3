import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { ownRegistrationsApi } from '@leitai/shared/contract/registration';
import { stamp } from '$lib/i18n/time';
import { m } from '$lib/paraglide/messages';

export type Own = OutputOf<typeof ownRegistrationsApi.list>[number];
export type OpenEvent = OutputOf<typeof ownRegistrationsApi.open>[number];

/** Still takes part or wants to. */
export const isAlive = ({ status }: Own): boolean =>
  ['to_confirm', 'to_approve', 'waiting', 'registered', 'entered'].includes(status);

/** The session in which the entry works, with date and time where the draw has them and the timetable has not changed them. */
export function sessionOf({ station, timeZone }: Own): string {
  if (!station) return '';
  const { session, start, retimed } = station;
  if (retimed) return m.me_retimed({ session });
  return start === null ? session : `${session} ${stamp(start, timeZone)}`;
}
