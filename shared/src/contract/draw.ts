import { z } from 'zod';
import { DRAW_LIMITS, DRAW_ROLES } from '../domain/draw/draw.js';
import { Id, OperationId, Reason } from './common.js';
import { DrawOfficial, DrawRole, DrawSession, DrawTranscript, PlannedSession } from './draw-shapes.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

const DrawParams = EventParams.extend({ draw: Id });
const step = { access: 'contest.decide', confidential: true, status: 200, params: DrawParams } as const;

/** Draws of an event: each step answers with the draw as it then is. */
export const drawApi = {
  draws: endpoint({
    id: 'draws',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/draws',
    access: 'public',
    status: 200,
    summary: 'Draws of an event, newest first, aborted ones too; each is the transcript as far as it goes',
    params: EventParams,
    response: z.array(DrawTranscript),
  }),
  transcript: endpoint({
    id: 'drawTranscript',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/draws/:draw',
    access: 'public',
    status: 200,
    summary: 'Transcript of one draw (leitai-draw/1), for `npm run -s verify:draw`',
    params: DrawParams,
    response: DrawTranscript,
  }),
  plan: endpoint({
    id: 'drawPlan',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/draw-plan',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'What a new draw begins with: sessions as set up or as in an aborted draw, at the times of the timetable',
    params: EventParams,
    response: z.array(PlannedSession),
  }),
  freeze: endpoint({
    id: 'freezeDraw',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/draws',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Freeze the list of a new draw; `uuid` becomes its id',
    params: EventParams,
    body: z.object({
      uuid: OperationId,
      /** Only entries that are checked in, or all that take part. */
      who: z.enum(['checked_in', 'all']),
      sessions: z.array(DrawSession).min(1).max(DRAW_LIMITS.sessions),
      apart: z.boolean(),
      officials: z.array(DrawOfficial).min(1).max(DRAW_ROLES.length),
    }),
    response: DrawTranscript,
    problems: ['draw_no_entries', 'draw_too_many', 'draw_officials', 'draw_exists', 'operation_reused', 'event_final'],
  }),
  commit: endpoint({
    ...step,
    id: 'commitDraw',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/draws/:draw/commitments',
    summary: 'An official commits; only the hash reaches the server',
    body: z.object({ role: DrawRole, commitment: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: DrawTranscript,
    problems: ['draw_role', 'draw_step', 'draw_committed', 'draw_commitment_equal'],
  }),
  dice: endpoint({
    ...step,
    id: 'throwDice',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/draws/:draw/dice',
    summary: 'The public value, thrown before all after every commitment',
    body: z.object({ dice: z.string().min(1).max(100) }),
    response: DrawTranscript,
    problems: ['draw_dice_face', 'draw_dice_count', 'draw_dice_early', 'draw_dice_thrown', 'draw_step'],
  }),
  reveal: endpoint({
    ...step,
    id: 'revealDraw',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/draws/:draw/reveals',
    summary: 'An official reveals; one that does not match ends the draw as aborted',
    body: z.object({ role: DrawRole, secret: z.string().min(1).max(200) }),
    response: DrawTranscript,
    problems: ['draw_role', 'draw_secret_shape', 'draw_revealed', 'draw_reveal_early', 'draw_step'],
  }),
  abort: endpoint({
    ...step,
    id: 'abortDraw',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/draws/:draw/abort',
    summary: 'Stop a draw, or set a finished one aside; it stays visible',
    body: z.object({ reason: Reason }),
    response: DrawTranscript,
    problems: ['draw_aborted'],
  }),
} as const;
