import type { TimetableChange } from '@leitai/shared/domain/timetable/changes';
import type { TimetableItem } from '@leitai/shared/domain/timetable/timetable';
import { Injectable } from '@nestjs/common';
import { holes, type Sql, type SqlValue } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** A version as it was kept; `at` in milliseconds. */
export interface Version {
  id: string;
  contestId: string;
  revision: number;
  content: string;
  items: TimetableItem[];
  at: number;
}

/** A version of which people were told. */
export interface Notice {
  id: string;
  contestId: string;
  note: string;
  changes: TimetableChange[];
  at: number;
}

/** Nobody reads further back. */
const MOST_NOTICES = 50;
const VERSION = 'SELECT id, contest_id AS contestId, revision, content, items, at FROM timetable_version';
const NOTICE =
  'SELECT id, contest_id AS contestId, note, changes, at FROM timetable_version WHERE note IS NOT NULL AND';
const INSERT = `INSERT INTO timetable_version (id, contest_id, revision, content, items, note, changes, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

type StoredVersion = Omit<Version, 'items'> & { items: string };
type StoredNotice = Omit<Notice, 'changes'> & { changes: string };

const asVersion = (row: StoredVersion): Version => ({ ...row, items: JSON.parse(row.items), at: Number(row.at) });
const asNotice = (row: StoredNotice): Notice => ({ ...row, changes: JSON.parse(row.changes), at: Number(row.at) });

/** Versions of timetables, and who said that they know. */
@Injectable()
export class TimetableStore {
  newest(sql: Sql, contestId: string): Promise<Version | undefined> {
    return this.last(sql, 'contest_id = ?', contestId);
  }

  /** The newest before an instant (milliseconds). */
  asOf(sql: Sql, contestId: string, at: number): Promise<Version | undefined> {
    return this.last(sql, 'contest_id = ? AND at < ?', contestId, at);
  }

  /** What people were last told: the newest notice, before the first one what was made public to begin with. */
  told(sql: Sql, contestId: string): Promise<Version | undefined> {
    return this.last(sql, 'contest_id = ? AND (note IS NOT NULL OR revision = 1)', contestId);
  }

  async byId(sql: Sql, id: string): Promise<Version | undefined> {
    return (await sql.all<StoredVersion>(`${VERSION} WHERE id = ?`, [id])).map(asVersion)[0];
  }

  async insert(tx: Tx, version: Version, notice: Pick<Notice, 'note' | 'changes'> | null): Promise<void> {
    const { id, contestId, revision, content, items, at } = version;
    const told = [notice?.note ?? null, notice && JSON.stringify(notice.changes)];
    await tx.sql.run(INSERT, [id, contestId, revision, content, JSON.stringify(items), ...told, at]);
  }

  /** Notices of contests, newest first. */
  async notices(sql: Sql, contestIds: readonly string[]): Promise<Notice[]> {
    if (contestIds.length === 0) return [];
    const text = `${NOTICE} contest_id IN (${holes(contestIds.length)}) ORDER BY at DESC, revision DESC LIMIT ${MOST_NOTICES}`;
    return (await sql.all<StoredNotice>(text, contestIds)).map(asNotice);
  }

  async notice(sql: Sql, id: string): Promise<Notice | undefined> {
    return (await sql.all<StoredNotice>(`${NOTICE} id = ?`, [id])).map(asNotice)[0];
  }

  /** When people acknowledged, in milliseconds, by person id. */
  async receipts(sql: Sql, noticeId: string): Promise<Map<string, number>> {
    const text = 'SELECT person_id AS person, at FROM notice_receipt WHERE notice_id = ?';
    const rows = await sql.all<{ person: string; at: number | string }>(text, [noticeId]);
    return new Map(rows.map(({ person, at }) => [person, Number(at)]));
  }

  /** When a person acknowledged notices, in milliseconds, by notice id. */
  async receiptsOf(sql: Sql, personId: string): Promise<Map<string, number>> {
    const text = 'SELECT notice_id AS notice, at FROM notice_receipt WHERE person_id = ?';
    const rows = await sql.all<{ notice: string; at: number | string }>(text, [personId]);
    return new Map(rows.map(({ notice, at }) => [notice, Number(at)]));
  }

  /** Refuses nothing: whoever said it before is left as it is. */
  async acknowledge(tx: Tx, noticeId: string, personId: string, at: number): Promise<boolean> {
    const known = await tx.sql.all('SELECT at FROM notice_receipt WHERE notice_id = ? AND person_id = ?', [
      noticeId,
      personId,
    ]);
    if (known.length > 0) return false;
    await tx.sql.run('INSERT INTO notice_receipt (notice_id, person_id, at) VALUES (?, ?, ?)', [
      noticeId,
      personId,
      at,
    ]);
    return true;
  }

  private async last(sql: Sql, where: string, ...values: SqlValue[]): Promise<Version | undefined> {
    const text = `${VERSION} WHERE ${where} ORDER BY revision DESC LIMIT 1`;
    return (await sql.all<StoredVersion>(text, values)).map(asVersion)[0];
  }
}
