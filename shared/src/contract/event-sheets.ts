import { z } from 'zod';
import { LocalName, OperationId, Reason } from './common.js';
import { Written } from './contests.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

/** One judge's sheet of an entry, as those who run the event see it: how far it is, never its marks. */
export const EntrySheet = z
  .object({
    stage: z.string(),
    stageName: LocalName,
    section: z.string(),
    sectionName: LocalName,
    /** Judge code. */
    judge: z.string(),
    name: z.string(),
    /** Name of the judge in whose place this one marks; null = nobody's. */
    insteadOf: z.string().nullable(),
    /** `recused`: a judge of the panel who has no sheet, because they may not mark this entry. */
    state: z.enum(['open', 'submitted', 'recused']),
    /** Aspects that the judge has to mark, and those that have a mark. */
    due: z.int(),
    marked: z.int(),
    /** Why the sheet was handed back, as long as it is not submitted again. */
    returned: z.string().nullable(),
    /** The device that has the sheet, in words; null = none. */
    holder: z.object({ device: z.string(), label: z.string(), since: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'EntrySheet' });

const SheetRef = {
  uuid: OperationId,
  stage: z.string().max(64),
  section: z.string().max(64),
  entry: z.string().min(1).max(32),
  judge: z.string().max(64),
  reason: Reason,
};

export const eventSheetsApi = {
  ofEntry: endpoint({
    id: 'entrySheets',
    method: 'GET',
    path: '/api/contests/:contest/events/:event/entries/:number/sheets',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'The sheets of one entry: whose they are and how far; no marks',
    params: EventParams.extend({ number: z.string().min(1).max(32) }),
    response: z.array(EntrySheet),
  }),
  return: endpoint({
    id: 'returnSheet',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/sheets/return',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Hand a submitted sheet back to its judge, who changes it and submits again',
    params: EventParams,
    body: z.object(SheetRef),
    response: Written,
    problems: ['sheet_unknown', 'sheet_not_submitted', 'return_not_running', 'operation_reused'],
  }),
  release: endpoint({
    id: 'releaseDevice',
    method: 'POST',
    path: '/api/contests/:contest/events/:event/sheets/release',
    access: 'contest.decide',
    confidential: true,
    status: 200,
    summary: 'Give a dead device up: whatever it still sends to this sheet is history, never part of the result',
    params: EventParams,
    body: z.object(SheetRef),
    response: Written,
    problems: ['sheet_unknown', 'device_none', 'event_not_running', 'operation_reused'],
  }),
} as const;
