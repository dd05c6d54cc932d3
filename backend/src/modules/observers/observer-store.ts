import type { ObserverState } from '@leitai/shared/domain/delegation/observer';
import { Injectable } from '@nestjs/common';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

export interface ObserverRow {
  id: string;
  contest: string;
  personId: string;
  enterprise: string;
  state: ObserverState;
  reason: string | null;
  createdAt: number;
}

const ROWS = `SELECT o.id AS id, c.code AS contest, o.person_id AS personId, o.enterprise AS enterprise, o.state AS state,
  o.reason AS reason, o.created_at AS createdAt FROM observer o JOIN contest c ON c.id = o.contest_id`;
const COLUMNS = ['id', 'contest_id', 'person_id', 'enterprise', 'state', 'reason', 'created_at'];

/** Reads and writes observers. */
@Injectable()
export class ObserverStore {
  async ofContest(sql: Sql, contest: string): Promise<ObserverRow[]> {
    const rows = await sql.all<ObserverRow>(`${ROWS} WHERE c.code = ? ORDER BY o.created_at, o.id`, [contest]);
    return rows.map(asRow);
  }

  async byId(sql: Sql, id: string): Promise<ObserverRow | undefined> {
    return (await sql.all<ObserverRow>(`${ROWS} WHERE o.id = ?`, [id])).map(asRow)[0];
  }

  async insert(tx: Tx, row: Omit<ObserverRow, 'contest' | 'reason'> & { contestId: string }): Promise<void> {
    const values = [row.id, row.contestId, row.personId, row.enterprise, row.state, null, row.createdAt];
    await insertRows(tx.sql, 'observer', COLUMNS, [values]);
  }

  async decide(tx: Tx, id: string, { state, reason }: Pick<ObserverRow, 'state' | 'reason'>): Promise<void> {
    await tx.sql.run('UPDATE observer SET state = ?, reason = ? WHERE id = ?', [state, reason, id]);
  }
}

const asRow = (row: ObserverRow): ObserverRow => ({ ...row, createdAt: Number(row.createdAt) });
