import { z } from 'zod';
import { OperationId, Reason } from './common.js';
import { EntryStatus } from './contests.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

const EntryNumber = z.string().trim().min(1).max(32);
const place = { access: 'contest.decide', confidential: true } as const;

/** When an entry was checked in, and by whom (a name, for those who run the event). */
export const CheckedIn = z
  .object({ at: z.iso.datetime(), by: z.string(), late: z.boolean() })
  .meta({ id: 'CheckedIn' });

export const CheckInList = z
  .object({
    /** Who comes after this instant is late; null: nobody is. */
    lateAfter: z.iso.datetime().nullable(),
    entries: z.array(
      z.object({
        number: z.string(),
        /** Twelve digits that the entry's own phone shows as a QR code. */
        code: z.string(),
        name: z.string(),
        employer: z.string().nullable(),
        status: EntryStatus,
        checkedIn: CheckedIn.nullable(),
        /** On the list of a draw that is open or done: its check-in can no longer be undone. */
        drawn: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CheckInList' });

export const checkInApi = {
  list: endpoint({
    ...place,
    id: 'checkInList',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/check-in',
    status: 200,
    summary: 'Who has arrived',
    params: EventParams,
    response: CheckInList,
  }),
  checkIn: endpoint({
    ...place,
    id: 'checkIn',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/check-in',
    status: 200,
    summary: 'Check entries in; all or none. Those whom somebody else has checked in are told with who and when',
    params: EventParams,
    body: z.object({ uuid: OperationId, numbers: z.array(EntryNumber).min(1).max(500) }),
    response: z.object({
      checkedIn: z.array(z.string()),
      already: z.array(CheckedIn.extend({ number: z.string() })),
    }),
    problems: ['check_in_unknown', 'check_in_not_active', 'operation_reused', 'event_final'],
  }),
  undo: endpoint({
    ...place,
    id: 'undoCheckIn',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/check-in/:number/undo',
    status: 204,
    summary: 'Take a check-in back, with a reason',
    params: EventParams.extend({ number: EntryNumber }),
    body: z.object({ uuid: OperationId, reason: Reason }),
    problems: ['check_in_absent', 'check_in_drawn', 'operation_reused', 'event_final'],
  }),
  rule: endpoint({
    ...place,
    id: 'setLateAfter',
    method: 'PUT',
    path: '/api/contests/:contest/events/:event/check-in/rule',
    status: 204,
    summary: 'From when on an arrival is late; those who are checked in already keep their sign',
    params: EventParams,
    body: z.object({ lateAfter: z.iso.datetime({ offset: true }).nullable() }),
  }),
} as const;
