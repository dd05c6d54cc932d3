import type { EventState } from '@leitai/shared/domain/contest/states';
import { isClosed } from '@leitai/shared/domain/contest/states';
import { Injectable } from '@nestjs/common';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';

/** A judge and the contest that they serve in. */
export interface JudgeRef {
  id: string;
  code: string;
  personId: string;
  accountId: string | null;
  contestId: string;
  contest: string;
  contestNameZh: string;
  contestNameEn: string | null;
}

/** A judge who has no account yet. */
export interface NewJudge {
  id: string;
  code: string;
  personId: string;
  /** Null: nobody says. */
  employer: string | null;
}

const COLUMNS = ['id', 'contest_id', 'code', 'person_id', 'account_id', 'employer'];

const JUDGES = `SELECT j.id AS id, j.code AS code, j.person_id AS personId, j.account_id AS accountId, c.id AS contestId,
  c.code AS contest, c.name_zh AS contestNameZh, c.name_en AS contestNameEn
  FROM judge j JOIN contest c ON c.id = j.contest_id`;

/** The judges of contests. */
@Injectable()
export class JudgesService {
  /** Judges of a contest by code; refuses `not_found` when there is no such contest. */
  async ofContest(sql: Sql, contest: string): Promise<JudgeRef[]> {
    const judges = await sql.all<JudgeRef>(`${JUDGES} WHERE c.code = ? ORDER BY j.code`, [contest]);
    if (judges.length === 0 && (await sql.all('SELECT id FROM contest WHERE code = ?', [contest])).length === 0)
      throw new Refusal('not_found');
    return judges;
  }

  /** By codes; refuses `not_found`. */
  async byCode(sql: Sql, contest: string, judge: string): Promise<JudgeRef> {
    const [found] = await sql.all<JudgeRef>(`${JUDGES} WHERE c.code = ? AND j.code = ?`, [contest, judge]);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  /** By id; throws for an id that is not there, which no caller has. */
  async byId(sql: Sql, id: string): Promise<JudgeRef> {
    const [found] = await sql.all<JudgeRef>(`${JUDGES} WHERE j.id = ?`, [id]);
    if (!found) throw new Error(`no judge ${id}`);
    return found;
  }

  /** Stores judges who come to a contest. */
  async store(tx: Tx, contestId: string, judges: readonly NewJudge[]): Promise<void> {
    const rows = judges.map(({ id, code, personId, employer }) => [id, contestId, code, personId, null, employer]);
    await insertRows(tx.sql, 'judge', COLUMNS, rows);
  }

  /** Lets an account act as a judge who has none. */
  async link(tx: Tx, judgeId: string, accountId: string): Promise<void> {
    await tx.sql.run('UPDATE judge SET account_id = ? WHERE id = ?', [accountId, judgeId]);
  }

  /** Whether every event of a contest has ended: nothing is left to judge. */
  async isOver(sql: Sql, contestId: string): Promise<boolean> {
    const events = await sql.all<{ state: EventState }>('SELECT state FROM event WHERE contest_id = ?', [contestId]);
    return events.every(({ state }) => isClosed(state));
  }
}
