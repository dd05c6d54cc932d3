import { z } from 'zod';
import { ENTRY_STATUSES } from '../domain/contest/states.js';
import { Code, Id, LocalName, OperationId } from './common.js';
import { endpoint } from './endpoint.js';

const LIMIT_NAME = z.string().max(128);

/** How an aspect is entered, as the judge's form needs it. */
export const SheetAspect = z
  .object({
    code: z.string(),
    name: LocalName,
    type: z.enum(['binary', 'bands', 'deduct', 'judgement', 'panel', 'time', 'value']),
    max: z.string(),
    min: z.string(),
    step: z.string().nullable(),
    places: z.int(),
    deduction: z.boolean(),
    descriptors: z.array(LocalName),
    bands: z.array(z.object({ upTo: z.string(), marks: z.string() })),
    /** The judge is declared absent for this aspect. */
    absent: z.boolean(),
  })
  .meta({ id: 'SheetAspect' });

export const JudgeSheet = z
  .object({
    id: Id,
    contest: Code,
    event: Code,
    eventName: LocalName,
    stage: z.string(),
    stageName: LocalName,
    section: z.string(),
    sectionName: LocalName,
    /** What the judge may know of the entry: its number, and whether it is still in the contest. */
    entry: z.string(),
    /** Absent on a tablet that kept the sheet before this was told: active. */
    entryStatus: z.enum(ENTRY_STATUSES).optional(),
    state: z.enum(['open', 'submitted', 'locked', 'signed']),
    revision: z.int(),
    /** Why the chief judge handed the sheet back, until it is submitted again; null = it was not. */
    returned: z.string().nullable(),
    /** The device that has the sheet, in words; null = none. */
    holder: z.object({ device: z.string(), label: z.string(), since: z.iso.datetime() }).nullable(),
    /** Ids of devices that the chief judge released from it: what they still send is history only. */
    released: z.array(z.string()),
    /** Time left for this entry when this was said, ms (below zero: over), its extra time included; null = no clock was started. */
    timer: z.object({ leftMs: z.int(), running: z.boolean(), extraMs: z.int() }).nullable(),
    /** The event takes marks now. */
    running: z.boolean(),
    aspects: z.array(SheetAspect),
    /** Current marks by aspect code; `revision` is the sheet's revision when it was written. */
    marks: z.record(z.string(), z.object({ value: z.string(), revision: z.int() })),
    /** Judgements of this submitted sheet that wait for a second vote: the panel is too far apart. */
    revotes: z.array(z.string()),
  })
  .meta({ id: 'JudgeSheet' });

const MarkBody = z
  .object({
    aspect: z.string().min(1).max(64),
    /** A decimal as text, e.g. "7.25"; binary aspects take "1" or "0", times are whole milliseconds. */
    value: z.string().max(64),
    /** The sheet's revision that the device knew. */
    baseRevision: z.int().min(0),
    clientTime: z.iso.datetime({ offset: true }),
    /** The device's id, a space, and what kind it is. */
    device: LIMIT_NAME,
  })
  .meta({ id: 'MarkBody' });

/** What a device says of itself. */
const DeviceReport = {
  device: LIMIT_NAME.min(1),
  /** Operations on this sheet that the server has not acknowledged to it. */
  waiting: z.int().min(0),
};

/** What may happen during a session (contest.md §2). */
export const IncidentType = z.enum(['equipment', 'extra_time', 'safety', 'late', 'other']);

export const judgingApi = {
  sheets: endpoint({
    id: 'judgeSheets',
    method: 'GET',
    path: '/api/judge/sheets',
    access: 'mark.record',
    status: 200,
    summary: 'My mark sheets',
    response: z.array(JudgeSheet),
  }),
  mark: endpoint({
    id: 'recordMark',
    method: 'PUT',
    path: '/api/sheets/:sheet/marks/:uuid',
    access: 'mark.record',
    confidential: true,
    status: 200,
    summary: 'Record a mark. The same UUID and content answers as the first time',
    params: z.object({ sheet: Id, uuid: OperationId }),
    body: MarkBody,
    /** `late`: its device was released before; it is in the history and not in the result. */
    response: z
      .object({ seq: z.int(), revision: z.int(), late: z.literal(true).optional() })
      .meta({ id: 'MarkWritten' }),
    problems: [
      'mark_not_a_number',
      'mark_too_high',
      'mark_too_low',
      'mark_off_step',
      'mark_places',
      'mark_choice',
      'aspect_unknown',
      'aspect_not_yours',
      'judge_absent',
      'sheet_not_open',
      'event_not_running',
      'entry_not_active',
      'mark_stale',
      'revision_ahead',
      'operation_reused',
      'storage_full',
      'storage_unavailable',
    ],
  }),
  submit: endpoint({
    id: 'submitSheet',
    method: 'POST',
    path: '/api/sheets/:id/submit',
    access: 'mark.record',
    confidential: true,
    status: 200,
    summary: 'Submit a sheet at a revision',
    params: z.object({ id: Id }),
    body: z.object({ uuid: OperationId, revision: z.int().min(0), ...DeviceReport }),
    response: z.object({ seq: z.int(), revision: z.int() }),
    problems: [
      'submit_incomplete',
      'submit_stale',
      'judge_absent',
      'sheet_not_open',
      'event_not_running',
      'sheet_elsewhere',
      'outbox_not_empty',
      'device_released',
      'operation_reused',
    ],
  }),
  problem: endpoint({
    id: 'reportProblem',
    method: 'PUT',
    path: '/api/sheets/:sheet/problems/:uuid',
    access: 'mark.record',
    confidential: true,
    status: 200,
    summary: 'Signal a problem with the entry of a sheet; those who run the event decide on it',
    params: z.object({ sheet: Id, uuid: OperationId }),
    body: z.object({ type: IncidentType, note: z.string().trim().max(500) }),
    response: z.object({ seq: z.int() }),
    problems: ['operation_reused', 'event_final'],
  }),
  report: endpoint({
    id: 'reportTablet',
    method: 'PUT',
    path: '/api/judge/tablet',
    access: 'mark.record',
    confidential: true,
    status: 204,
    summary: 'What this tablet still has to send, for the day page; kept in memory only',
    body: z.object({ device: LIMIT_NAME.min(1), waiting: z.int().min(0), conflicts: z.int().min(0) }),
  }),
  takeOver: endpoint({
    id: 'takeOverSheet',
    method: 'POST',
    path: '/api/sheets/:id/take-over',
    access: 'mark.record',
    confidential: true,
    status: 200,
    summary: 'Go on with a sheet on this device; the one that had it becomes read-only',
    params: z.object({ id: Id }),
    body: z.object({ uuid: OperationId, ...DeviceReport }),
    response: z.object({ seq: z.int(), revision: z.int() }),
    problems: ['sheet_not_open', 'event_not_running', 'outbox_not_empty', 'operation_reused'],
  }),
} as const;
