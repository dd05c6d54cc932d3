import { z } from 'zod';
import { ENTRY_STATUSES } from '../domain/contest/states.js';
import { BoardSnapshot } from './boards.js';
import { Code, LocalName, OperationId } from './common.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

/** The public result list: the public board as it stands, and what only paper needs. */
export const ResultList = z
  .object({
    board: BoardSnapshot,
    stages: z.array(z.object({ code: z.string(), name: LocalName, weight: z.string() })),
    /** The 700 scale (median/MAD), not an official scale; null where the board shows only a part of the entries. */
    scale: z.array(z.object({ number: z.string(), value: z.int() })).nullable(),
    /** The immutable snapshot of final results; `sealedAt` is when it was taken. */
    seal: z.object({ hash: z.string(), revision: z.int(), sealedAt: z.iso.datetime() }).nullable(),
    /** Who advanced from a stage, as settled before the board froze. */
    advances: z.array(z.object({ from: LocalName, to: LocalName, numbers: z.array(z.string()) })),
    /** Who is inside a prize or may apply for an honour, and by which rule; empty before the end. */
    eligibility: z.array(
      z.object({
        place: z.int().nullable(),
        name: LocalName.nullable(),
        rule: LocalName,
        numbers: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ResultList' });
export type ResultList = z.output<typeof ResultList>;

const Points = z.string().nullable();
const Part = z.object({ code: z.string(), name: LocalName, factor: z.string(), score: Points });

const BreakdownAspect = z.object({
  code: z.string(),
  name: LocalName,
  type: z.string(),
  max: z.string(),
  factor: z.string(),
  deduction: z.boolean(),
  values: z.array(z.object({ value: z.string(), dropped: z.boolean() })),
  mark: Points,
  counts: Points,
});

/** One contestant's own marks, after release, with every figure that the total is made of. */
export const Breakdown = z
  .object({
    contest: z.object({ code: Code, name: LocalName }),
    event: z.object({ code: Code, name: LocalName, decimals: z.int() }),
    final: z.boolean(),
    number: z.string(),
    rank: z.int().nullable(),
    status: z.enum(ENTRY_STATUSES),
    total: Points,
    rounding: z.enum(['stages', 'total']),
    stages: z.array(
      z.object({
        code: z.string(),
        name: LocalName,
        weight: z.string(),
        total: Points,
        criteria: z.array(Part.extend({ sections: z.array(Part.extend({ aspects: z.array(BreakdownAspect) })) })),
        raw: Points,
        score: Points,
      }),
    ),
  })
  .meta({ id: 'Breakdown' });
export type Breakdown = z.output<typeof Breakdown>;

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const resultsApi = {
  excel: endpoint({
    id: 'resultsExcel',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/results.xlsx',
    access: 'contest.results',
    confidential: true,
    status: 200,
    summary: 'Results as Excel, for those who run the event; before the end it says that they are provisional',
    params: EventParams,
    query: z.object({ names: z.enum(['policy', 'full']).default('policy') }),
    produces: EXCEL,
    problems: ['sheet_busy'],
    response: z.string(),
  }),
  publicExcel: endpoint({
    id: 'publicResultsExcel',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/results/public.xlsx',
    access: 'public',
    status: 200,
    summary: 'The public result list as Excel; before the end it says that it is provisional',
    params: EventParams,
    produces: EXCEL,
    problems: ['sheet_busy'],
    response: z.string(),
  }),
  links: endpoint({
    id: 'issueResultLinks',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/result-links',
    access: 'contest.run',
    confidential: true,
    status: 200,
    summary:
      'New personal links to the own marks, one for each entry; earlier ones end, unless only the missing are made. The server keeps hashes only',
    params: EventParams,
    body: z.object({ uuid: OperationId, only: z.enum(['all', 'missing']).default('all') }),
    response: z.array(z.object({ number: z.string(), token: z.string() })),
  }),
  own: endpoint({
    id: 'ownBreakdown',
    method: 'GET',
    path: '/api/result-links/:token',
    access: 'public',
    status: 200,
    summary: 'The marks of the entry that a personal link belongs to, once results are released',
    params: z.object({ token: z.string().min(1).max(64) }),
    response: Breakdown,
    problems: ['breakdown_not_released'],
  }),
  list: endpoint({
    id: 'resultList',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/results',
    access: 'public',
    status: 200,
    summary: 'The public result list: the numbers of the public board, with the seal once they are final',
    params: EventParams,
    response: ResultList,
  }),
} as const;
