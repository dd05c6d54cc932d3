import { z } from 'zod';
import { LocalName, OperationId, Reason } from './common.js';
import { Written } from './contests.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

const EVENT = '/api/contests/:contest/events/:event';
const Stage = z.object({ code: z.string(), name: LocalName });

/** A stage that leads to another: who would advance now, who did, and what is missing. */
export const StageAdvance = z
  .object({
    from: Stage,
    to: Stage,
    rule: z.union([
      z.object({ kind: z.literal('top'), n: z.int() }),
      z.object({ kind: z.literal('percent'), percent: z.string() }),
      z.object({ kind: z.literal('minimum'), score: z.string() }),
    ]),
    /** All who tie at the cut advance, or the tie chain tells them apart. */
    ties: z.enum(['include', 'chain']),
    /** Entry numbers, best first. */
    now: z.array(z.string()),
    /** As settled last; null = not yet. */
    settled: z.array(z.string()).nullable(),
    /** Sheets of the stage that are not submitted. */
    pending: z.int(),
  })
  .meta({ id: 'StageAdvance' });
export type StageAdvance = z.output<typeof StageAdvance>;

export const advanceApi = {
  list: endpoint({
    id: 'stageAdvances',
    method: 'GET',
    path: `${EVENT}/advances`,
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Who advances from stage to stage, as it stands and as it was settled',
    params: EventParams,
    response: z.array(StageAdvance),
  }),
  settle: endpoint({
    id: 'settleAdvance',
    method: 'POST',
    path: `${EVENT}/advances`,
    access: 'contest.run',
    confidential: true,
    status: 200,
    summary: 'Settle who advances and open the next stage: the others have no sheets there',
    params: EventParams,
    body: z.object({ uuid: OperationId, stage: z.string().max(64), reason: Reason }),
    response: Written,
    problems: ['advance_none', 'advance_pending', 'advance_same', 'event_not_running', 'operation_reused'],
  }),
} as const;
