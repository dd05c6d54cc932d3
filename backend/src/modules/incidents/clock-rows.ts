import type { SessionClock } from '@leitai/shared/domain/clock/session-clock';
import { holes, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** Whose clock it is; `session` empty for a stage without sessions. */
export interface ClockPlace {
  eventId: string;
  stage: string;
  session: string;
}

export type StoredClock = ClockPlace & SessionClock;

const CLOCKS = `SELECT event_id AS eventId, stage, session, planned_ms AS plannedMs, elapsed_ms AS elapsedMs, since, extra
  FROM session_clock`;

type Raw = ClockPlace & { plannedMs: number; elapsedMs: number; since: number | null; extra: string };

const parse = (row: Raw): StoredClock => ({
  ...row,
  plannedMs: Number(row.plannedMs),
  elapsedMs: Number(row.elapsedMs),
  since: row.since === null ? null : Number(row.since),
  extra: JSON.parse(row.extra) as Record<string, number>,
});

/** Clocks of events. */
export async function clocksOf(sql: Sql, eventIds: readonly string[]): Promise<StoredClock[]> {
  if (eventIds.length === 0) return [];
  const rows = await sql.all<Raw>(`${CLOCKS} WHERE event_id IN (${holes(eventIds.length)})`, eventIds);
  return rows.map(parse);
}

/** All that run. */
export const runningClocks = async (sql: Sql): Promise<StoredClock[]> =>
  (await sql.all<Raw>(`${CLOCKS} WHERE since IS NOT NULL`, [])).map(parse);

export async function saveClock(tx: Tx, { eventId, stage, session, ...clock }: StoredClock): Promise<void> {
  const place = [eventId, stage, session];
  await tx.sql.run('DELETE FROM session_clock WHERE event_id = ? AND stage = ? AND session = ?', place);
  await tx.sql.run(
    'INSERT INTO session_clock (event_id, stage, session, planned_ms, elapsed_ms, since, extra) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [...place, clock.plannedMs, clock.elapsedMs, clock.since, JSON.stringify(clock.extra)],
  );
}
