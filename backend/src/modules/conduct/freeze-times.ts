import type { Sql } from '../../platform/database/sql.js';

/** An event whose time to freeze has come. */
export interface DueFreeze {
  contest: string;
  event: string;
  /** Operation that set the time. */
  operationId: string;
}

/** Sets or moves the time (milliseconds) at which an event freezes. */
export async function setFreezeTime(sql: Sql, eventId: string, operationId: string, at: number): Promise<void> {
  await forgetFreezeTime(sql, eventId);
  await sql.run('INSERT INTO freeze_time (event_id, operation_id, at) VALUES (?, ?, ?)', [eventId, operationId, at]);
}

export const forgetFreezeTime = (sql: Sql, eventId: string): Promise<void> =>
  sql.run('DELETE FROM freeze_time WHERE event_id = ?', [eventId]);

/** Events that should be frozen by `now` (milliseconds). */
export const dueFreezes = (sql: Sql, now: number): Promise<DueFreeze[]> =>
  sql.all<DueFreeze>(
    `SELECT c.code AS contest, e.code AS event, f.operation_id AS operationId
    FROM freeze_time f JOIN event e ON e.id = f.event_id JOIN contest c ON c.id = e.contest_id WHERE f.at <= ?`,
    [now],
  );
