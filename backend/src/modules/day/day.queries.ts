import { holes, type Sql } from '../../platform/database/sql.js';

/** Who of an event has arrived; `lateAfter` in milliseconds. */
export interface EventArrivals {
  entries: number;
  present: number;
  late: number;
  lateAfter: number | null;
}

/** By event id; entries that take part only. */
export async function arrivalsOf(sql: Sql, contestId: string): Promise<Map<string, EventArrivals>> {
  const text = `SELECT v.id AS id, COUNT(e.id) AS entries, SUM(CASE WHEN c.present = 1 THEN 1 ELSE 0 END) AS present,
    SUM(CASE WHEN c.present = 1 AND c.late = 1 THEN 1 ELSE 0 END) AS late, MAX(r.late_after) AS lateAfter
    FROM event v LEFT JOIN entry e ON e.event_id = v.id AND e.status = 'active' LEFT JOIN check_in c ON c.entry_id = e.id
    LEFT JOIN check_in_rule r ON r.event_id = v.id WHERE v.contest_id = ? GROUP BY v.id`;
  const rows = await sql.all<{ id: string } & EventArrivals>(text, [contestId]);
  return new Map(
    rows.map(({ id, entries, present, late, lateAfter }) => [
      id,
      {
        ...{ entries: Number(entries), present: Number(present), late: Number(late) },
        lateAfter: lateAfter === null ? null : Number(lateAfter),
      },
    ]),
  );
}

/** When boards freeze by themselves, in milliseconds, by event id. */
export async function freezeTimesOf(sql: Sql, eventIds: readonly string[]): Promise<Map<string, number>> {
  const text = `SELECT event_id AS id, at FROM freeze_time WHERE event_id IN (${holes(eventIds.length)})`;
  const rows = await sql.all<{ id: string; at: number | string }>(text, eventIds);
  return new Map(rows.map(({ id, at }) => [id, Number(at)]));
}
