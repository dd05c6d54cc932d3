import type { ConsentPurpose } from '@leitai/shared/domain/consent/texts';
import type { Sql } from '../../platform/database/sql.js';

const OPEN = 'person_id = ? AND purpose = ? AND withdrawn_at IS NULL';

/** Closes the open ledger lines of a person and purpose; returns how many there were. */
export async function withdrawAll(
  sql: Sql,
  { personId, purpose }: { personId: string; purpose: ConsentPurpose },
  { at, by }: { at: number; by: string },
): Promise<number> {
  const open = await sql.all(`SELECT id FROM consent WHERE ${OPEN}`, [personId, purpose]);
  if (open.length === 0) return 0;
  await sql.run(`UPDATE consent SET withdrawn_at = ?, withdrawn_by = ? WHERE ${OPEN}`, [at, by, personId, purpose]);
  return open.length;
}
