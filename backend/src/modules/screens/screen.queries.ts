import type { ScreenView } from '@leitai/shared/domain/screen/view';
import type { Sql } from '../../platform/database/sql.js';

/** A screen as the services need it. */
export interface ScreenRow {
  id: string;
  contest: string | null;
  contestNameZh: string | null;
  contestNameEn: string | null;
  name: string;
  view: ScreenView;
  blanked: boolean;
  revision: number;
  assignedAt: number;
  seenAt: number;
  seenRevision: number;
  seenV: number | null;
  seenStale: boolean;
  codeUntil: number;
  endedAt: number | null;
}

const SCREEN = `SELECT s.id AS id, c.code AS contest, c.name_zh AS contestNameZh, c.name_en AS contestNameEn, s.name AS name,
  s.view_json AS view, s.blanked AS blanked, s.revision AS revision, s.assigned_at AS assignedAt, s.seen_at AS seenAt,
  s.seen_revision AS seenRevision, s.seen_v AS seenV, s.seen_stale AS seenStale, s.code_until AS codeUntil,
  s.ended_at AS endedAt
  FROM screen s LEFT JOIN contest c ON c.id = s.contest_id`;

type Stored = Omit<ScreenRow, 'view'> & { view: string };

const number = (value: number | null): number | null => (value === null ? null : Number(value));

const asRow = (row: Stored): ScreenRow => ({
  ...row,
  view: JSON.parse(row.view) as ScreenView,
  ...{ blanked: Boolean(row.blanked), seenStale: Boolean(row.seenStale) },
  ...{ assignedAt: Number(row.assignedAt), seenAt: Number(row.seenAt), codeUntil: Number(row.codeUntil) },
  ...{ seenV: number(row.seenV), endedAt: number(row.endedAt) },
});

/** A screen by a column that names one. */
export async function screenBy(
  sql: Sql,
  column: 'id' | 'secret_hash' | 'code_token',
  value: string,
): Promise<ScreenRow | undefined> {
  const [row] = await sql.all<Stored>(`${SCREEN} WHERE s.${column} = ?`, [value]);
  return row && asRow(row);
}

/** Screens of a contest that were not taken off, by name. */
export async function screensOf(sql: Sql, contest: string): Promise<ScreenRow[]> {
  const rows = await sql.all<Stored>(`${SCREEN} WHERE c.code = ? AND s.ended_at IS NULL ORDER BY s.name, s.id`, [
    contest,
  ]);
  return rows.map(asRow);
}

/** Forgets screens whose code nobody typed in time (`now` in ms); returns how many still wait. */
export async function sweepWaiting(sql: Sql, now: number): Promise<number> {
  await sql.run('DELETE FROM screen WHERE contest_id IS NULL AND code_until < ?', [now]);
  const [row] = await sql.all<{ count: number }>('SELECT COUNT(*) AS count FROM screen WHERE contest_id IS NULL');
  return Number(row?.count ?? 0);
}
