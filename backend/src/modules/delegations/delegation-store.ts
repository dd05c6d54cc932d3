import { Injectable } from '@nestjs/common';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';

/** A delegation with what it belongs to. */
export interface DelegationRow {
  id: string;
  contestId: string;
  contest: string;
  contestNameZh: string;
  contestNameEn: string | null;
  timeZone: string;
  enterprise: string;
  leaderPersonId: string;
  leaderAccountId: string | null;
}

export interface NewDelegation {
  id: string;
  contestId: string;
  organisationId: string;
  leaderPersonId: string;
  createdAt: number;
}

const ROWS = `SELECT d.id AS id, d.contest_id AS contestId, c.code AS contest, c.name_zh AS contestNameZh, c.name_en AS contestNameEn,
  c.time_zone AS timeZone, o.name AS enterprise, d.leader_person_id AS leaderPersonId, d.leader_account_id AS leaderAccountId
  FROM delegation d JOIN contest c ON c.id = d.contest_id JOIN organisation o ON o.id = d.organisation_id`;

/** Reads and writes delegations. */
@Injectable()
export class DelegationStore {
  ofContest(sql: Sql, contest: string): Promise<DelegationRow[]> {
    return sql.all<DelegationRow>(`${ROWS} WHERE c.code = ? ORDER BY o.name, d.id`, [contest]);
  }

  async byId(sql: Sql, id: string): Promise<DelegationRow | undefined> {
    return (await sql.all<DelegationRow>(`${ROWS} WHERE d.id = ?`, [id]))[0];
  }

  /** Refuses `not_found`, also for a delegation of another contest. */
  async inContest(sql: Sql, contest: string, id: string): Promise<DelegationRow> {
    const row = await this.byId(sql, id);
    if (row?.contest !== contest) throw new Refusal('not_found');
    return row;
  }

  /** Id of the contest's delegation of an organisation. */
  async idOf(sql: Sql, contestId: string, organisationId: string): Promise<string | undefined> {
    const text = 'SELECT id FROM delegation WHERE contest_id = ? AND organisation_id = ?';
    return (await sql.all<{ id: string }>(text, [contestId, organisationId]))[0]?.id;
  }

  async insert(tx: Tx, { id, contestId, organisationId, leaderPersonId, createdAt }: NewDelegation): Promise<void> {
    const columns = ['id', 'contest_id', 'organisation_id', 'leader_person_id', 'leader_account_id', 'created_at'];
    await insertRows(tx.sql, 'delegation', columns, [[id, contestId, organisationId, leaderPersonId, null, createdAt]]);
  }

  /** Another person is to lead; nobody does until they took their link. */
  async setLeader(tx: Tx, id: string, personId: string): Promise<void> {
    const text = 'UPDATE delegation SET leader_person_id = ?, leader_account_id = NULL WHERE id = ?';
    await tx.sql.run(text, [personId, id]);
  }

  /** The person who is to lead took the link; an older link of somebody else changes nothing. */
  async setAccount(tx: Tx, { id, personId }: { id: string; personId: string }, accountId: string): Promise<void> {
    const text = 'UPDATE delegation SET leader_account_id = ? WHERE id = ? AND leader_person_id = ?';
    await tx.sql.run(text, [accountId, id, personId]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.sql.run('DELETE FROM delegation WHERE id = ?', [id]);
  }
}
