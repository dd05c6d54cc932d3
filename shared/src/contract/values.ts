import { z } from 'zod';
import { ENTRY_STATUSES } from '../domain/contest/states.js';
import { VALUE_ROW_STATES } from '../domain/judging/read-values.js';
import { LocalName, OperationId } from './common.js';
import { endpoint } from './endpoint.js';
import { EventParams } from './identity.js';

const EVENT = '/api/contests/:contest/events/:event';
const desk = { access: 'contest.decide', confidential: true, params: EventParams } as const;
const Place = { stage: z.string().max(64), section: z.string().max(64) };
/** What kind of device the officer sits at; the sheet names it. */
const device = z.string().max(100);

const ValueRow = z.object({
  number: z.string(),
  name: z.string(),
  employer: z.string().nullable(),
  status: z.enum(ENTRY_STATUSES),
  /** The recorder's sheet; null = no judge records this entry. */
  sheet: z
    .object({
      judge: z.string(),
      state: z.enum(['open', 'submitted']),
      /** By aspect code. */
      values: z.record(z.string(), z.string()),
      /** By aspect code: what a mark is based on. Two judges may record one entry, each on a sheet of their own. */
      revisions: z.record(z.string(), z.int()),
    })
    .nullable(),
});

/** A section whose marks come from outside, for typing them in by entry. */
export const ValueTable = z
  .object({
    running: z.boolean(),
    sections: z.array(
      z.object({
        stage: z.string(),
        stageName: LocalName,
        section: z.string(),
        sectionName: LocalName,
        aspects: z.array(
          z.object({ code: z.string(), name: LocalName, min: z.string(), max: z.string(), places: z.int() }),
        ),
        rows: z.array(ValueRow),
      }),
    ),
  })
  .meta({ id: 'ValueTable' });
export type ValueTable = z.output<typeof ValueTable>;

/** What a list says, row by row; `message` says what is wrong. */
export const ValueReport = z
  .object({
    /** Marks that were written now. */
    written: z.int(),
    rows: z.array(
      z.object({
        row: z.int(),
        number: z.string(),
        value: z.string(),
        before: z.string().nullable(),
        state: z.enum(VALUE_ROW_STATES),
        message: z.string().nullable(),
      }),
    ),
    /** What is wrong with the sheet as a whole; no row was read. */
    faults: z.array(z.string()),
  })
  .meta({ id: 'ValueReport' });
export type ValueReport = z.output<typeof ValueReport>;

/** Marks of external scores (theory on paper), typed in or imported by those who run the event. */
export const valuesApi = {
  table: endpoint({
    ...desk,
    id: 'valueTable',
    method: 'GET',
    path: `${EVENT}/values`,
    status: 200,
    summary: 'Sections whose marks come from outside, entry by entry',
    response: ValueTable,
  }),
  record: endpoint({
    ...desk,
    id: 'recordValue',
    method: 'PUT',
    path: `${EVENT}/values/:uuid`,
    status: 200,
    summary: "Type one mark into the recorder's sheet; the journal names who typed it",
    params: EventParams.extend({ uuid: OperationId }),
    body: z.object({
      ...Place,
      aspect: z.string().max(64),
      /** Entry number. */
      entry: z.string().max(32),
      value: z.string().max(64),
      /** The sheet's revision that the page knew. */
      baseRevision: z.int().min(0),
      clientTime: z.iso.datetime({ offset: true }),
      device,
    }),
    response: z.object({ seq: z.int(), revision: z.int() }),
    problems: [
      'sheet_unknown',
      'mark_not_a_number',
      'mark_too_high',
      'mark_too_low',
      'mark_places',
      'sheet_not_open',
      'event_not_running',
      'entry_not_active',
      'mark_stale',
      'revision_ahead',
      'device_released',
      'operation_reused',
    ],
  }),
  submit: endpoint({
    ...desk,
    id: 'submitValues',
    method: 'POST',
    path: `${EVENT}/value-submissions`,
    status: 200,
    summary: 'Submit complete sheets of a section, those of the entries named; repeating it submits what is left',
    body: z.object({
      uuid: OperationId,
      ...Place,
      /** Entry numbers that the page counted: a sheet with a correction half typed is not among them. */
      entries: z.array(z.string().max(32)).max(5000),
      device,
    }),
    bodyLimit: 256 * 1024,
    response: z.object({
      /** Sheets of active entries among them that are submitted now. */
      submitted: z.int(),
      left: z.array(z.object({ number: z.string(), message: z.string() })),
    }),
    problems: ['sheet_unknown', 'event_not_running', 'operation_reused'],
  }),
  import: endpoint({
    ...desk,
    id: 'importValues',
    method: 'POST',
    path: `${EVENT}/value-imports`,
    status: 200,
    summary: 'Read a list of entry numbers and marks (Excel or CSV, base64); written only when no row is wrong',
    bodyLimit: 15 * 1024 * 1024,
    body: z.object({
      uuid: OperationId,
      ...Place,
      aspect: z.string().max(64),
      file: z.string().max(14_700_000),
      /** False: only say what each row would do. */
      write: z.boolean(),
      device,
    }),
    response: ValueReport,
    problems: [
      'sheet_unknown',
      'event_not_running',
      'sheet_not_xlsx',
      'sheet_old_excel',
      'sheet_too_large',
      'sheet_damaged',
      'sheet_busy',
      'operation_reused',
    ],
  }),
} as const;
