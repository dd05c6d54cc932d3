import type { EvidenceFile } from '@leitai/shared/contract/evidence';
import type { Remover } from '@leitai/shared/domain/evidence/decide-removal';
import type { EvidenceKind } from '@leitai/shared/domain/evidence/kind';
import type { Sql } from '../../platform/database/sql.js';

/** A row of the table, without what only queries look at. */
export interface EvidenceRow {
  id: string;
  sheetId: string;
  aspect: string;
  kind: EvidenceKind;
  bytes: number;
  hash: string;
  content: string;
  /** Milliseconds; MySQL gives text. */
  at: number | string;
  /** Null: the bytes are there. */
  removedAt: number | string | null;
  removedBy: Remover | null;
  removedReason: string | null;
}

const FIELDS = `v.id AS id, v.sheet_id AS sheetId, v.aspect AS aspect, v.kind AS kind, v.bytes AS bytes,
  v.hash AS hash, v.content AS content, v.at AS at, v.removed_at AS removedAt, v.removed_by AS removedBy,
  v.removed_reason AS removedReason`;
const SELECT = `SELECT ${FIELDS} FROM evidence v`;

export async function oneOf(sql: Sql, id: string): Promise<EvidenceRow | undefined> {
  return (await sql.all<EvidenceRow>(`${SELECT} WHERE v.id = ?`, [id]))[0];
}

/** Files of a sheet, oldest first. */
export const ofSheet = (sql: Sql, sheet: string): Promise<EvidenceRow[]> =>
  sql.all<EvidenceRow>(`${SELECT} WHERE v.sheet_id = ? ORDER BY v.at, v.id`, [sheet]);

/** A file of an event, with its place. */
export interface EventEvidenceRow extends EvidenceRow {
  entry: string;
  stage: string;
  section: string;
  judge: string;
}

/** Files of an event, newest first. `judge` is the code. */
export const ofEvent = (sql: Sql, event: string): Promise<EventEvidenceRow[]> =>
  sql.all<EventEvidenceRow>(
    `SELECT ${FIELDS}, n.number AS entry, s.stage AS stage, s.section AS section, j.code AS judge
    FROM evidence v JOIN mark_sheet s ON s.id = v.sheet_id JOIN entry n ON n.id = s.entry_id JOIN judge j ON j.id = s.judge_id
    WHERE v.event_id = ? ORDER BY v.at DESC, v.id`,
    [event],
  );

type Told = Pick<EvidenceRow, 'id' | 'aspect' | 'kind' | 'bytes' | 'at' | 'removedAt' | 'removedBy' | 'removedReason'>;

const instant = (at: number | string): string => new Date(Number(at)).toISOString();

/** As the contract tells it. */
export const fileOf = ({ id, aspect, kind, bytes, at, removedAt, removedBy, removedReason }: Told): EvidenceFile => ({
  ...{ id, aspect, kind, bytes },
  at: instant(at),
  removed:
    removedAt === null || removedBy === null ? null : { at: instant(removedAt), by: removedBy, reason: removedReason },
});
