import type { ConsentPurpose } from '@leitai/shared/domain/consent/texts';
import type { Sql } from '../../platform/database/sql.js';

/** What somebody agreed to: each purpose and each contest is a consent by itself (PIPL art. 14, 25). */
export interface ConsentMatter {
  personId: string;
  purpose: ConsentPurpose;
  /** Code. */
  contest: string;
}

const OPEN = "person_id = ? AND purpose = ? AND scope = 'contest' AND scope_id = ? AND withdrawn_at IS NULL";

/** Closes the open ledger lines of a matter; returns how many there were. */
export async function withdrawAll(
  sql: Sql,
  { personId, purpose, contest }: ConsentMatter,
  { at, by }: { at: number; by: string },
): Promise<number> {
  const matter = [personId, purpose, contest];
  const open = await sql.all(`SELECT id FROM consent WHERE ${OPEN}`, matter);
  if (open.length === 0) return 0;
  await sql.run(`UPDATE consent SET withdrawn_at = ?, withdrawn_by = ? WHERE ${OPEN}`, [at, by, ...matter]);
  return open.length;
}
