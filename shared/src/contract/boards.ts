import { z } from 'zod';
import { AUDIENCES } from '../domain/board/board.js';
import { ENTRY_STATUSES, EVENT_STATES } from '../domain/contest/states.js';
import { Code, LocalName } from './common.js';
import { endpoint } from './endpoint.js';

export const BoardRow = z
  .object({
    number: z.string(),
    rank: z.int().nullable(),
    name: z.string().nullable(),
    employer: z.string().nullable(),
    status: z.enum(ENTRY_STATUSES),
    cells: z.array(z.string().nullable()),
    total: z.string().nullable(),
    possible: z.string().nullable(),
    award: z.int().nullable(),
    /** Only while results are revealed: this one still waits. */
    sealed: z.boolean().optional(),
  })
  .meta({ id: 'BoardRow' });

const BoardReveal = z.object({
  step: z.int(),
  steps: z.int(),
  left: z.int(),
  spot: z
    .object({ number: z.string(), open: z.boolean(), rank: z.int().nullable(), total: z.string().nullable() })
    .nullable(),
});

export const BoardHead = z
  .object({
    status: z.enum(['provisional', 'frozen', 'final']),
    state: z.enum(EVENT_STATES),
    changedAt: z.int().nullable(),
    marked: z.int(),
    expected: z.int(),
    prizes: z.array(z.object({ place: z.int(), percent: z.string(), count: z.int(), cut: z.string().nullable() })),
    reveal: BoardReveal.optional(),
  })
  .meta({ id: 'BoardHead' });

export const BoardSnapshot = z
  .object({
    board: z.string(),
    v: z.int(),
    contest: z.object({ code: Code, name: LocalName, timeZone: z.string() }),
    event: z.object({ code: Code, name: LocalName, decimals: z.int(), totalMax: z.string().nullable() }),
    columns: z.array(z.object({ code: z.string(), name: LocalName, max: z.string().nullable() })),
    head: BoardHead,
    rows: z.array(BoardRow),
  })
  .meta({ id: 'BoardSnapshot' });

export const BoardDelta = z
  .object({
    board: z.string(),
    from: z.int(),
    v: z.int(),
    changes: z.object({
      head: BoardHead.partial().optional(),
      rows: z.array(BoardRow.partial().required({ number: true })).optional(),
      gone: z.array(z.string()).optional(),
    }),
  })
  .meta({ id: 'BoardDelta' });

export const boardsApi = {
  snapshot: endpoint({
    id: 'board',
    method: 'GET',
    path: '/api/boards/:contest/:event/:audience',
    access: 'public',
    status: 200,
    summary: 'A board as it stands; ETag by version. Jury and organiser boards need their permission',
    params: z.object({ contest: Code, event: Code, audience: z.enum(AUDIENCES) }),
    response: BoardSnapshot,
  }),
} as const;
