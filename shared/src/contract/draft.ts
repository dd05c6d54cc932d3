import { z } from 'zod';
import type { Definition } from '../domain/contest/definition.js';
import { Code, OperationId } from './common.js';
import { contestsApi } from './contests.js';
import { endpoint } from './endpoint.js';

/** Setting a contest up (contest.md §1): drafts that are edited, taken back, and published through the import. */

const Step = z.union([z.string().max(64), z.int().min(0).max(10_000)]);
const EditPath = z.array(Step).min(1).max(16).readonly();
const Place = z.int().min(0).max(10_000);

export const DraftEdit = z
  .discriminatedUnion('op', [
    z.object({ op: z.literal('set'), path: EditPath, value: z.unknown() }),
    z.object({ op: z.literal('unset'), path: EditPath }),
    z.object({ op: z.literal('add'), path: EditPath, at: Place, value: z.unknown() }),
    z.object({ op: z.literal('remove'), path: EditPath, at: Place }),
    z.object({ op: z.literal('move'), path: EditPath, from: Place, to: Place }),
  ])
  .meta({ id: 'DraftEdit' });

/** The whole document; its shape is that of a definition in which names and lists may still be empty. */
const Document = z
  .unknown()
  .meta({ description: 'a contest definition that may be incomplete' }) as unknown as z.ZodType<Definition, unknown>;

const Revision = z.int().min(0);

export const Draft = z
  .object({
    id: z.string(),
    revision: Revision,
    mayUndo: z.boolean(),
    mayRedo: z.boolean(),
    updatedAt: z.iso.datetime(),
    document: Document,
  })
  .meta({ id: 'Draft' });
export type Draft = z.output<typeof Draft>;

export const DraftSummary = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    revision: Revision,
    updatedAt: z.iso.datetime(),
    events: z.array(z.object({ name: z.string(), nameEn: z.string().optional() })),
    /** Parts of the checklist, and how many of them need nothing more before publishing. */
    parts: z.int(),
    ready: z.int(),
  })
  .meta({ id: 'DraftSummary' });

const DraftParams = z.object({ draft: z.uuid().toLowerCase() });
const ContestName = z.string().trim().min(1).max(100);
/** A draft may hold what a definition without entries holds. */
const LARGE = 2_097_152;

/** Place in a list of the document, from 0. */
const Index = z.coerce.number().int().min(0).max(100);

export const draftsApi = {
  list: endpoint({
    id: 'drafts',
    method: 'GET',
    path: '/api/drafts',
    access: 'contest.import',
    status: 200,
    summary: 'Contests that one is setting up, latest first',
    response: z.array(DraftSummary),
  }),
  create: endpoint({
    id: 'createDraft',
    method: 'POST',
    path: '/api/drafts',
    access: 'contest.import',
    status: 201,
    bodyLimit: LARGE,
    summary: 'Begin a draft: empty, as a contest that was held, or from a definition file without its entries',
    body: z.object({
      uuid: OperationId,
      code: Code,
      name: ContestName,
      from: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('empty') }),
          z.object({ kind: z.literal('contest'), contest: Code }),
          z.object({ kind: z.literal('file'), definition: Document }),
        ])
        .default({ kind: 'empty' }),
    }),
    response: Draft,
    problems: ['draft_edit_invalid', 'operation_reused'],
  }),
  one: endpoint({
    id: 'draft',
    method: 'GET',
    path: '/api/drafts/:draft',
    access: 'contest.import',
    status: 200,
    summary: 'One draft',
    params: DraftParams,
    response: Draft,
    problems: ['draft_published'],
  }),
  edit: endpoint({
    id: 'editDraft',
    method: 'POST',
    path: '/api/drafts/:draft/edits',
    access: 'contest.import',
    status: 200,
    bodyLimit: LARGE,
    summary: 'One change of a draft; several edits are taken back as one',
    params: DraftParams,
    body: z.object({ uuid: OperationId, base: Revision, edits: z.array(DraftEdit).min(1).max(2000) }),
    response: z.object({ revision: Revision }),
    problems: ['draft_stale', 'draft_edit_invalid', 'draft_place_gone', 'draft_full', 'draft_published'],
  }),
  undo: endpoint({
    id: 'undoDraft',
    method: 'POST',
    path: '/api/drafts/:draft/undo',
    access: 'contest.import',
    status: 200,
    summary: 'One change of a draft back, or with `redo` one forth again',
    params: DraftParams,
    body: z.object({ uuid: OperationId, base: Revision, redo: z.boolean().default(false) }),
    response: Draft,
    problems: ['draft_stale', 'draft_no_undo', 'draft_no_redo', 'draft_published'],
  }),
  discard: endpoint({
    id: 'discardDraft',
    method: 'POST',
    path: '/api/drafts/:draft/discard',
    access: 'contest.import',
    status: 204,
    summary: 'Delete a draft with all its revisions',
    params: DraftParams,
    body: z.object({ uuid: OperationId, base: Revision }),
    problems: ['draft_stale', 'draft_published'],
  }),
  publish: endpoint({
    id: 'publishDraft',
    method: 'POST',
    path: '/api/drafts/:draft/publish',
    access: 'contest.import',
    status: 201,
    summary: 'Make a contest of the draft, through the import; a repetition answers without the invitations',
    params: DraftParams,
    body: z.object({ uuid: OperationId, base: Revision }),
    response: contestsApi.import.response,
    problems: ['draft_stale', 'definition_invalid', 'contest_exists', 'draft_published'],
  }),
  schemeFile: endpoint({
    id: 'draftSchemeFile',
    method: 'GET',
    path: '/api/drafts/:draft/scheme',
    access: 'contest.import',
    status: 200,
    summary: 'The marking scheme of a stage as Excel, one aspect a row',
    params: DraftParams,
    query: z.object({ event: Index, stage: Index }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['draft_published', 'sheet_busy'],
  }),
  readScheme: endpoint({
    id: 'readSchemeFile',
    method: 'POST',
    path: '/api/scheme-files',
    access: 'contest.import',
    status: 200,
    bodyLimit: LARGE,
    summary: 'Reads a marking scheme out of an Excel file; nothing is written',
    body: z.object({ file: z.base64().max(LARGE).meta({ description: 'the .xlsx file' }) }),
    response: z.object({ criteria: z.array(z.unknown()) }),
    problems: ['sheet_not_xlsx', 'sheet_old_excel', 'sheet_too_large', 'sheet_damaged', 'sheet_busy', 'sheet_invalid'],
  }),
} as const;
