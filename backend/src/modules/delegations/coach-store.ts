import { Injectable } from '@nestjs/common';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

export interface CoachRow {
  id: string;
  delegationId: string;
  personId: string;
  /** Ids of registrations. */
  trainees: string[];
}

const COACHES = `SELECT k.id AS id, k.delegation_id AS delegationId, k.person_id AS personId FROM coach k
  WHERE k.delegation_id = ? ORDER BY k.created_at, k.id`;
const TRAINEES = `SELECT d.coach_id AS coach, d.registration_id AS registration FROM coached d JOIN coach k ON k.id = d.coach_id
  WHERE k.delegation_id = ? ORDER BY d.registration_id`;
const COUNTS = `SELECT k.delegation_id AS delegation, COUNT(*) AS count FROM coach k JOIN delegation d ON d.id = k.delegation_id
  JOIN contest c ON c.id = d.contest_id WHERE c.code = ? GROUP BY k.delegation_id`;

/** Reads and writes coaches and whom they coach. */
@Injectable()
export class CoachStore {
  async ofDelegation(sql: Sql, delegationId: string): Promise<CoachRow[]> {
    const coaches = await sql.all<Omit<CoachRow, 'trainees'>>(COACHES, [delegationId]);
    const pairs = await sql.all<{ coach: string; registration: string }>(TRAINEES, [delegationId]);
    return coaches.map((row) => ({
      ...row,
      trainees: pairs.filter(({ coach }) => coach === row.id).map(({ registration }) => registration),
    }));
  }

  /** How many coaches each delegation of a contest has, by delegation id. */
  async counts(sql: Sql, contest: string): Promise<Map<string, number>> {
    const rows = await sql.all<{ delegation: string; count: number | string }>(COUNTS, [contest]);
    return new Map(rows.map(({ delegation, count }) => [delegation, Number(count)]));
  }

  /** Delegation of a coach, whoever's it is. */
  async delegationOf(sql: Sql, id: string): Promise<string | undefined> {
    const [row] = await sql.all<{ delegation: string }>('SELECT delegation_id AS delegation FROM coach WHERE id = ?', [
      id,
    ]);
    return row?.delegation;
  }

  async insert(tx: Tx, { id, delegationId, personId }: Omit<CoachRow, 'trainees'>, at: number): Promise<void> {
    await insertRows(
      tx.sql,
      'coach',
      ['id', 'delegation_id', 'person_id', 'created_at'],
      [[id, delegationId, personId, at]],
    );
  }

  async setTrainees(tx: Tx, id: string, trainees: readonly string[]): Promise<void> {
    await tx.sql.run('DELETE FROM coached WHERE coach_id = ?', [id]);
    const rows = trainees.map((registration) => [id, registration]);
    await insertRows(tx.sql, 'coached', ['coach_id', 'registration_id'], rows);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.sql.run('DELETE FROM coached WHERE coach_id = ?', [id]);
    await tx.sql.run('DELETE FROM coach WHERE id = ?', [id]);
  }
}
