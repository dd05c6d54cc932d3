import type { EntryStatus } from '@leitai/shared/domain/contest/states';
import type { SkillLevel } from '@leitai/shared/domain/registration/levels';
import type { Approval, Queued, RegistrationState } from '@leitai/shared/domain/registration/places';
import type { Employment } from '@leitai/shared/domain/registration/status';
import { Injectable } from '@nestjs/common';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** A registration with what hangs on it. Times in milliseconds. */
export interface RegistrationRow extends Queued {
  contestId: string;
  eventId: string;
  contestCode: string;
  eventCode: string;
  personId: string;
  accountId: string | null;
  employer: string | null;
  level: SkillLevel | null;
  confirmedAt: number | null;
  employment: Employment | null;
  reason: string | null;
  entryId: string | null;
  createdAt: number;
  delegationId: string | null;
  /** Of the entry that it became. */
  number: string | null;
  entryStatus: EntryStatus | null;
}

export type NewRegistration = Omit<
  RegistrationRow,
  'confirmed' | 'contestCode' | 'eventCode' | 'number' | 'entryStatus'
>;

/** What can change about a registration. */
export interface RegistrationChange {
  state?: RegistrationState;
  confirmedAt?: number;
  employment?: Employment | null;
  approval?: Approval | null;
  reason?: string;
  accountId?: string;
  entryId?: string | null;
}

const ROWS = `SELECT r.id AS id, r.contest_id AS contestId, r.event_id AS eventId, c.code AS contestCode, e.code AS eventCode, r.sequence AS sequence,
  r.person_id AS personId, r.account_id AS accountId, r.employer AS employer, r.level AS level, r.state AS state,
  r.confirmed_at AS confirmedAt, r.employment AS employment, r.approval AS approval, r.reason AS reason,
  r.entry_id AS entryId, r.created_at AS createdAt, r.delegation_id AS delegationId, n.number AS number, n.status AS entryStatus
  FROM registration r JOIN event e ON e.id = r.event_id JOIN contest c ON c.id = r.contest_id LEFT JOIN entry n ON n.id = r.entry_id`;

const COLUMNS = [
  ...['id', 'contest_id', 'event_id', 'sequence', 'person_id', 'account_id', 'employer', 'level', 'state'],
  ...['confirmed_at', 'employment', 'approval', 'reason', 'entry_id', 'created_at', 'delegation_id'],
];

const NAMES = {
  state: 'state',
  confirmedAt: 'confirmed_at',
  employment: 'employment',
  approval: 'approval',
  reason: 'reason',
  accountId: 'account_id',
  entryId: 'entry_id',
} as const;

/** Reads and writes registrations. */
@Injectable()
export class RegistrationStore {
  ofEvent(sql: Sql, eventId: string): Promise<RegistrationRow[]> {
    return rows(sql, 'WHERE r.event_id = ? ORDER BY r.sequence, r.created_at, r.id', [eventId]);
  }

  async one(sql: Sql, id: string): Promise<RegistrationRow | undefined> {
    return (await rows(sql, 'WHERE r.id = ?', [id]))[0];
  }

  ofAccount(sql: Sql, accountId: string): Promise<RegistrationRow[]> {
    return rows(sql, 'WHERE r.account_id = ? ORDER BY r.created_at DESC, r.id DESC', [accountId]);
  }

  /** Those of a contest that still count. */
  async aliveIn(sql: Sql, contestId: string): Promise<RegistrationRow[]> {
    return rows(sql, "WHERE r.contest_id = ? AND r.state = 'active' ORDER BY r.event_id, r.sequence, r.id", [
      contestId,
    ]);
  }

  /** Those of one delegation. */
  ofDelegation(sql: Sql, delegationId: string): Promise<RegistrationRow[]> {
    return rows(sql, 'WHERE r.delegation_id = ? ORDER BY r.event_id, r.sequence, r.created_at, r.id', [delegationId]);
  }

  async insert(tx: Tx, made: readonly NewRegistration[]): Promise<void> {
    const values = made.map((one) => [
      ...[one.id, one.contestId, one.eventId, one.sequence, one.personId, one.accountId, one.employer, one.level],
      ...[
        one.state,
        one.confirmedAt,
        one.employment,
        one.approval,
        one.reason,
        one.entryId,
        one.createdAt,
        one.delegationId,
      ],
    ]);
    await insertRows(tx.sql, 'registration', COLUMNS, values);
  }

  async change(tx: Tx, id: string, change: RegistrationChange): Promise<void> {
    const keys = Object.keys(change) as (keyof RegistrationChange)[];
    if (keys.length === 0) return;
    const set = keys.map((key) => `${NAMES[key]} = ?`).join(', ');
    await tx.sql.run(`UPDATE registration SET ${set} WHERE id = ?`, [...keys.map((key) => change[key] ?? null), id]);
  }

  /** A person's registrations in a contest that are nobody's yet belong to an account from now on. */
  async link(tx: Tx, { personId, contest }: { personId: string; contest: string }, accountId: string): Promise<void> {
    const text = `UPDATE registration SET account_id = ? WHERE person_id = ? AND account_id IS NULL
      AND contest_id = (SELECT id FROM contest WHERE code = ?)`;
    await tx.sql.run(text, [accountId, personId, contest]);
  }
}

async function rows(sql: Sql, where: string, values: string[]): Promise<RegistrationRow[]> {
  const found = await sql.all<Omit<RegistrationRow, 'confirmed'>>(`${ROWS} ${where}`, values);
  return found.map((row) => ({
    ...row,
    sequence: Number(row.sequence),
    createdAt: Number(row.createdAt),
    confirmedAt: row.confirmedAt === null ? null : Number(row.confirmedAt),
    confirmed: row.confirmedAt !== null,
    // An entry that left after registration closed holds no place any more.
    state: row.entryStatus !== null && row.entryStatus !== 'active' ? 'withdrawn' : row.state,
  }));
}
