import { z } from 'zod';
import { BoardSnapshot } from './boards.js';
import { OperationId, Reason } from './common.js';
import { EventState, Written } from './contests.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

/** A place and a total at one moment of the reveal. */
const Stand = z.object({ rank: z.int().nullable(), total: z.string().nullable() });

/** What the organiser sees of a reveal: where it stands, and what comes next, ahead of everybody. */
export const RevealControl = z
  .object({
    state: EventState,
    frozen: z.boolean(),
    /** null: not begun. `outdated`: scores changed since it began. */
    reveal: z.object({ step: z.int(), outdated: z.boolean() }).nullable(),
    /** Steps of the reveal, or that it would have; 0 while nothing is frozen. */
    steps: z.int(),
    /** The entry that the next step lights up or reveals; null when all are revealed. */
    next: z
      .object({ number: z.string(), name: z.string(), employer: z.string().nullable(), was: Stand, is: Stand })
      .nullable(),
  })
  .meta({ id: 'RevealControl' });

const place = { access: 'contest.run', confidential: true, status: 200 } as const;
const base = '/api/contests/:contest/events/:event/reveal' as const;

export const revealApi = {
  control: endpoint({
    ...{ id: 'reveal', method: 'GET', path: base },
    ...place,
    summary: 'Where the reveal of an event stands, and what comes next',
    params: EventParams,
    response: RevealControl,
  }),
  start: endpoint({
    ...{ id: 'startReveal', method: 'POST', path: base },
    ...place,
    summary: 'Begin the reveal of frozen results, from the bottom',
    params: EventParams,
    body: z.object({ uuid: OperationId, reason: Reason }),
    response: Written,
    problems: [
      'reveal_marking_open',
      'reveal_not_frozen',
      'reveal_empty',
      'reveal_begun',
      'reveal_outdated',
      'operation_reused',
    ],
  }),
  step: endpoint({
    ...{ id: 'stepReveal', method: 'POST', path: `${base}/step` },
    ...place,
    summary: 'Go from the step one sees to another: on, back, or to the top N',
    params: EventParams,
    body: z.object({ uuid: OperationId, base: z.int().min(0), to: z.int().min(0) }),
    response: Written,
    problems: [
      'reveal_not_begun',
      'reveal_marking_open',
      'reveal_outdated',
      'reveal_moved',
      'reveal_range',
      'operation_reused',
    ],
  }),
  end: endpoint({
    ...{ id: 'endReveal', method: 'POST', path: `${base}/end` },
    ...place,
    summary: 'Take the reveal back: the boards stand frozen as before it',
    params: EventParams,
    body: z.object({ uuid: OperationId, reason: Reason }),
    response: Written,
    problems: ['reveal_not_begun', 'operation_reused'],
  }),
  rehearsal: endpoint({
    ...{ id: 'rehearseReveal', method: 'GET', path: `${base}/rehearsal/:step` },
    ...place,
    summary: 'The hall’s board at a step of the reveal: a copy for the organiser, which no screen shows',
    params: EventParams.extend({ step: z.string().regex(/^\d{1,6}$/) }),
    response: BoardSnapshot,
    problems: ['reveal_not_frozen', 'reveal_range'],
  }),
} as const;
