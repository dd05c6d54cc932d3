import { z } from 'zod';
import { BoardSnapshot } from './boards.js';
import { LocalName } from './common.js';
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

export const resultsApi = {
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
