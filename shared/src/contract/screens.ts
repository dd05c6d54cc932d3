import { z } from 'zod';
import { Code, Id, LocalName } from './common.js';
import { endpoint } from './endpoint.js';
import { ContestParams } from './identity.js';

const Text = z.string().trim().max(200);

export const ScreenView = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('board'), event: Code }),
    z.object({ kind: z.literal('draw'), event: Code }),
    z.object({ kind: z.literal('station'), event: Code, station: z.int().min(1).max(999) }),
    z.object({ kind: z.literal('qr'), event: Code.nullable() }),
    z.object({ kind: z.literal('message'), title: Text.min(1), text: Text }),
    z.object({ kind: z.literal('sponsor'), title: Text.min(1), text: Text }),
    z.object({ kind: z.literal('timetable') }),
    z.object({ kind: z.literal('blank') }),
  ])
  .meta({ id: 'ScreenView' });

/** What a screen knows of itself. `waiting`: nobody has typed its code yet; `ended`: taken off by the organiser. */
export const OwnScreen = z
  .object({
    state: z.enum(['waiting', 'assigned', 'ended']),
    name: z.string(),
    contest: Code.nullable(),
    contestName: LocalName.nullable(),
    /** Counts the assignments; a screen asks again when it changes. */
    revision: z.int(),
    /** What it has to show now; blank while it is blanked. */
    view: ScreenView,
  })
  .meta({ id: 'OwnScreen' });

export const ContestScreen = z
  .object({
    id: Id,
    name: z.string(),
    view: ScreenView,
    blanked: z.boolean(),
    seenAt: z.iso.datetime(),
    health: z.enum(['live', 'behind', 'silent']),
  })
  .meta({ id: 'ContestScreen' });

const own = { access: 'public', status: 200 } as const;
const run = { access: 'contest.run', confidential: true } as const;
const path = '/api/contests/:contest/screens' as const;
const OneScreen = ContestParams.extend({ screen: Id });

export const screensApi = {
  own: endpoint({
    ...{ ...own, id: 'ownScreen', method: 'GET', path: '/api/screen' },
    summary: 'What this screen has to show; null where none is registered',
    response: OwnScreen.nullable(),
  }),
  open: endpoint({
    ...{ ...own, id: 'openScreen', method: 'POST', path: '/api/screen' },
    summary: 'A code for this screen, which the organiser types; sets the screen’s own cookie',
    response: z.object({ code: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'ScreenCode' }),
    problems: ['insecure_transport', 'screens_waiting', 'too_many_requests'],
  }),
  sign: endpoint({
    ...{ ...own, id: 'signScreen', method: 'POST', path: '/api/screen/sign' },
    summary: 'A sign of life: what stands on this screen now',
    body: z.object({ revision: z.int().min(0).max(2_147_483_647), v: z.int().min(0).nullable(), stale: z.boolean() }),
    response: z.object({ revision: z.int() }),
    problems: ['screen_ended'],
  }),
  ofContest: endpoint({
    ...{ ...run, id: 'contestScreens', method: 'GET', path, status: 200 },
    summary: 'Screens of a contest: what each shows, and whether it is well',
    params: ContestParams,
    response: z.array(ContestScreen),
  }),
  register: endpoint({
    ...{ ...run, id: 'registerScreen', method: 'POST', path, status: 201 },
    summary: 'Take a screen by the code that it shows',
    params: ContestParams,
    body: z.object({ code: z.string().min(1).max(40), name: z.string().trim().min(1).max(40) }),
    response: z.object({ id: Id }),
    problems: ['screen_code'],
  }),
  assign: endpoint({
    ...{ ...run, id: 'assignScreen', method: 'PUT', path: `${path}/:screen/view`, status: 204 },
    summary: 'Give a screen something to show',
    params: OneScreen,
    body: ScreenView,
  }),
  blank: endpoint({
    ...{ ...run, id: 'blankScreens', method: 'POST', path: `${path}/blank`, status: 204 },
    summary: 'Blank one screen or all of a contest, or show again what they had',
    params: ContestParams,
    body: z.object({ blanked: z.boolean(), screen: Id.nullable() }),
  }),
  end: endpoint({
    ...{ ...run, id: 'endScreen', method: 'POST', path: `${path}/:screen/end`, status: 204 },
    summary: 'Take a screen off: it shows nothing from now on',
    params: OneScreen,
  }),
} as const;
