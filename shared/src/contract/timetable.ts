import { z } from 'zod';
import { MOST_ITEMS } from '../domain/timetable/timetable.js';
import { Code, Id, LocalName, OperationId } from './common.js';
import { Instant, Name, Why } from './definition/text.js';
import { endpoint } from './endpoint.js';
import { ContestParams } from './identity.js';

export const TimetableItem = z
  .object({
    /** Made by whoever writes the line. */
    id: z.string().min(1).max(200),
    startsAt: Instant,
    endsAt: Instant.nullable(),
    title: z.object({ zh: Name, en: Name.optional() }),
    place: Name.nullable(),
    /** Null: everybody's. */
    event: Code.nullable(),
  })
  .meta({ id: 'TimetableItem' });

/** `before` null: a new line; `after` null: it is gone. */
const TimetableChange = z
  .union([
    z.object({ before: z.null(), after: TimetableItem }),
    z.object({ before: TimetableItem, after: z.null() }),
    z.object({ before: TimetableItem, after: TimetableItem }),
  ])
  .meta({ id: 'TimetableChange' });

const told = {
  id: Id,
  at: z.iso.datetime(),
  /** Why, in the organiser's words. */
  note: z.string(),
  changes: z.array(TimetableChange),
};

export const ChangeNotice = z
  .object({
    ...told,
    /** People whom it concerns, and how many of them said that they know. */
    concerned: z.int(),
    acknowledged: z.int(),
    /** Who did not yet; `label`: entry number or code of a judge. Without an account they must be told in person. */
    missing: z.array(
      z.object({
        kind: z.enum(['entry', 'registration', 'judge']),
        label: z.string(),
        name: z.string(),
        event: Code.nullable(),
        account: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ChangeNotice' });

export const OwnNotice = z
  .object({
    ...told,
    contest: Code,
    contestName: LocalName,
    timeZone: z.string(),
    acknowledgedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OwnNotice' });

const path = '/api/contests/:contest/timetable' as const;
const run = { access: 'contest.run', confidential: true } as const;

export const timetableApi = {
  timetable: endpoint({
    ...{ id: 'timetable', method: 'GET', path, access: 'public', status: 200 },
    summary: 'When and where everything of a contest takes place',
    params: ContestParams,
    response: z
      .object({
        /** Counts the changes; 0: nobody has written it yet, these are the sessions of the events. */
        revision: z.int(),
        changedAt: z.iso.datetime().nullable(),
        items: z.array(TimetableItem),
      })
      .meta({ id: 'Timetable' }),
  }),
  save: endpoint({
    ...{ ...run, id: 'saveTimetable', method: 'PUT', path, status: 200 },
    summary: 'Keep a new timetable, quietly or with a notice that the people concerned acknowledge',
    params: ContestParams,
    body: z.object({
      uuid: OperationId,
      baseRevision: z.int().min(0),
      items: z.array(TimetableItem).max(MOST_ITEMS),
      /** Null: nobody is told now; what changed is part of the next notice. */
      note: Why.nullable(),
    }),
    response: z.object({ revision: z.int() }),
    bodyLimit: 262_144,
    problems: ['timetable_stale', 'operation_reused', 'timetable_ends', 'timetable_event', 'timetable_twice'],
  }),
  notices: endpoint({
    ...{ ...run, id: 'changeNotices', method: 'GET', path: '/api/contests/:contest/notices', status: 200 },
    summary: 'Notices of a contest, newest first, and who has not acknowledged them',
    params: ContestParams,
    response: z.array(ChangeNotice),
  }),
  own: endpoint({
    ...{ id: 'ownNotices', method: 'GET', path: '/api/me/notices', access: 'signed-in', status: 200 },
    summary: 'What changed in the contests in which I take part or judge, newest first',
    response: z.array(OwnNotice),
  }),
  acknowledge: endpoint({
    ...{ id: 'acknowledgeNotice', method: 'POST', access: 'signed-in', status: 204 },
    path: '/api/me/notices/:id/acknowledge',
    summary: 'Say that I know; saying it again changes nothing',
    params: z.object({ id: Id }),
  }),
} as const;
