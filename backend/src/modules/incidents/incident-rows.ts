import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** An incident as it is stored; times in milliseconds. */
export interface IncidentRow {
  id: string;
  contestId: string;
  eventId: string;
  type: string;
  stage: string | null;
  entryId: string | null;
  note: string;
  at: number;
  accountId: string;
  decision: string | null;
  extraMs: number;
  decidedBy: string | null;
  decidedAt: number | null;
}

type Reported = Omit<IncidentRow, 'decision' | 'extraMs' | 'decidedBy' | 'decidedAt'>;
type Decided = Pick<IncidentRow, 'decision' | 'extraMs' | 'decidedBy' | 'decidedAt'>;

const INCIDENTS = `SELECT id, contest_id AS contestId, event_id AS eventId, type, stage, entry_id AS entryId, note, at,
  account_id AS accountId, decision, extra_ms AS extraMs, decided_by AS decidedBy, decided_at AS decidedAt FROM incident`;

const parse = (row: IncidentRow): IncidentRow => ({
  ...row,
  at: Number(row.at),
  extraMs: Number(row.extraMs),
  decidedAt: row.decidedAt === null ? null : Number(row.decidedAt),
});

/** Newest first; a contest has some dozens. */
export const incidentsOf = async (sql: Sql, contestId: string): Promise<IncidentRow[]> =>
  (
    await sql.all<IncidentRow>(`${INCIDENTS} WHERE contest_id = ? ORDER BY at DESC, id DESC LIMIT 200`, [contestId])
  ).map(parse);

export async function incidentById(sql: Sql, eventId: string, id: string): Promise<IncidentRow | undefined> {
  const [row] = await sql.all<IncidentRow>(`${INCIDENTS} WHERE event_id = ? AND id = ?`, [eventId, id]);
  return row && parse(row);
}

export const insertIncident = (tx: Tx, row: Reported): Promise<void> =>
  tx.sql.run(
    `INSERT INTO incident (id, contest_id, event_id, type, stage, entry_id, note, at, account_id, extra_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    [row.id, row.contestId, row.eventId, row.type, row.stage, row.entryId, row.note, row.at, row.accountId],
  );

export const closeIncident = (
  tx: Tx,
  id: string,
  { decision, extraMs, decidedBy, decidedAt }: Decided,
): Promise<void> =>
  tx.sql.run('UPDATE incident SET decision = ?, extra_ms = ?, decided_by = ?, decided_at = ? WHERE id = ?', [
    ...[decision, extraMs, decidedBy, decidedAt, id],
  ]);
