import { z } from 'zod';
import { REMOVERS } from '../domain/evidence/decide-removal.js';
import { KINDS } from '../domain/evidence/kind.js';
import { Id, LocalName, OperationId, Reason } from './common.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

/** A file at an aspect. What it was called is not kept: names of files tell too much. */
export const EvidenceFile = z
  .object({
    id: Id,
    aspect: z.string(),
    kind: z.enum(KINDS),
    /** As it is kept, without what the camera wrote beside the picture. */
    bytes: z.int(),
    at: z.iso.datetime(),
    /** The bytes are gone: since when, who took them away, and the chief judge's reason. */
    removed: z.object({ at: z.iso.datetime(), by: z.enum(REMOVERS), reason: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFile = z.output<typeof EvidenceFile>;

/** Not found is what anybody but the sheet's judge gets; without the right to mark at all it is plainly refused. */
const own = { access: 'mark.record', status: 200 } as const;
const desk = { access: 'contest.decide', status: 200 } as const;
const EVENT = '/api/contests/:contest/events/:event/evidence';
/** The media type is that of the file. */
const ANY = 'application/octet-stream';

export const evidenceApi = {
  attach: endpoint({
    ...own,
    id: 'attachEvidence',
    method: 'PUT',
    path: '/api/sheets/:sheet/evidence/:uuid',
    summary: 'Attach a photo or a measurement file (base64) to an aspect of my sheet; repeating it is safe',
    params: z.object({ sheet: Id, uuid: OperationId }),
    /** 10 MiB as base64, and the rest of the message. */
    bodyLimit: 14_100_000,
    body: z.object({
      aspect: z.string().min(1).max(64),
      name: z.string().max(255),
      file: z.string().max(14_000_000),
    }),
    response: EvidenceFile,
    problems: [
      'evidence_too_large',
      'evidence_kind',
      'evidence_name',
      'evidence_full',
      'aspect_not_yours',
      'sheet_not_open',
      'event_not_running',
      'entry_not_active',
      'operation_reused',
      'body_too_large',
    ],
  }),
  list: endpoint({
    ...own,
    id: 'sheetEvidence',
    method: 'GET',
    path: '/api/sheets/:sheet/evidence',
    summary: 'Files at the aspects of my sheet',
    params: z.object({ sheet: Id }),
    response: z.array(EvidenceFile),
  }),
  file: endpoint({
    ...own,
    id: 'sheetEvidenceFile',
    method: 'GET',
    path: '/api/sheets/:sheet/evidence/:id',
    summary: 'A file at my sheet',
    params: z.object({ sheet: Id, id: Id }),
    produces: ANY,
    response: z.string(),
  }),
  remove: endpoint({
    ...own,
    status: 204,
    id: 'removeEvidence',
    method: 'DELETE',
    path: '/api/sheets/:sheet/evidence/:id',
    summary: 'Take a file of my open sheet away; the sheet says that it was there. Repeating it is safe',
    params: z.object({ sheet: Id, id: Id }),
    problems: ['sheet_not_open', 'event_not_running'],
  }),
  ofEvent: endpoint({
    ...desk,
    id: 'eventEvidence',
    method: 'GET',
    path: EVENT,
    summary: 'Files of an event, newest first',
    params: EventParams,
    response: z.array(
      EvidenceFile.extend({ entry: z.string(), stage: LocalName, section: z.string(), judge: z.string() }),
    ),
  }),
  eventFile: endpoint({
    ...desk,
    id: 'eventEvidenceFile',
    method: 'GET',
    path: `${EVENT}/:id`,
    summary: 'A file of an event',
    params: EventParams.extend({ id: Id }),
    produces: ANY,
    response: z.string(),
  }),
  removeOfEvent: endpoint({
    ...desk,
    status: 204,
    id: 'removeEventEvidence',
    method: 'POST',
    path: `${EVENT}/:id/remove`,
    summary: 'Take a file away that must not be kept, with a reason; the sheet says so. Repeating it is safe',
    params: EventParams.extend({ id: Id }),
    body: z.object({ reason: Reason }),
    problems: ['event_final'],
  }),
} as const;
