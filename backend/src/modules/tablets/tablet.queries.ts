import { EVENT_STATES, isClosed } from '@leitai/shared/domain/contest/states';
import type { EntityManager } from 'typeorm';
import { IsNull, MoreThan } from 'typeorm';
import { holes, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { PairingCode } from './pairing-code.entity.js';

/** A tablet with what its rights depend on. */
export interface TabletRow {
  id: string;
  contest: string;
  contestNameZh: string;
  contestNameEn: string | null;
  judgeId: string;
  accountId: string;
  label: string;
  pinHash: string;
  pairedAt: number;
  lastSeenAt: number;
  locked: boolean;
  wrong: number;
  pausedUntil: number | null;
  endedAt: number | null;
  endReason: string | null;
  /** Events of the contest that have not ended. */
  openEvents: number;
  /** Roles by which its account may mark in the contest. */
  roles: number;
}

const CLOSED = EVENT_STATES.filter(isClosed);

const TABLET = `SELECT t.id AS id, c.code AS contest, c.name_zh AS contestNameZh, c.name_en AS contestNameEn,
  t.judge_id AS judgeId, t.account_id AS accountId, t.label AS label, t.pin_hash AS pinHash, t.paired_at AS pairedAt,
  t.last_seen_at AS lastSeenAt, t.locked AS locked, t.wrong_pins AS wrong, t.paused_until AS pausedUntil,
  t.ended_at AS endedAt, t.end_reason AS endReason,
  (SELECT COUNT(*) FROM event e WHERE e.contest_id = t.contest_id AND e.state NOT IN (${holes(CLOSED.length)})) AS openEvents,
  (SELECT COUNT(*) FROM membership m JOIN account a ON a.id = m.account_id WHERE m.account_id = t.account_id
    AND m.role IN ('judge', 'chief_judge') AND m.scope = 'contest' AND m.scope_id = c.code AND a.disabled = 0) AS roles
  FROM tablet t JOIN contest c ON c.id = t.contest_id`;

const time = (stored: number | null): number | null => (stored === null ? null : Number(stored));

const asTablet = (row: TabletRow): TabletRow => ({
  ...row,
  pairedAt: Number(row.pairedAt),
  lastSeenAt: Number(row.lastSeenAt),
  locked: Boolean(row.locked),
  wrong: Number(row.wrong),
  pausedUntil: time(row.pausedUntil),
  endedAt: time(row.endedAt),
  openEvents: Number(row.openEvents),
  roles: Number(row.roles),
});

/** The tablet behind a cookie's hash. `lock`: nobody else may decide about it in this turn's time. */
export async function tabletBySecret(sql: Sql, hash: string, lock = false): Promise<TabletRow | undefined> {
  if (lock && sql.dialect === 'mysql') await sql.all('SELECT id FROM tablet WHERE secret_hash = ? FOR UPDATE', [hash]);
  const [row] = await sql.all<TabletRow>(`${TABLET} WHERE t.secret_hash = ?`, [...CLOSED, hash]);
  return row && asTablet(row);
}

/** Tablets of a contest that were not taken away, newest first. */
export async function tabletsOfContest(sql: Sql, contest: string): Promise<TabletRow[]> {
  const text = `${TABLET} WHERE c.code = ? AND t.ended_at IS NULL ORDER BY t.paired_at DESC, t.id`;
  return (await sql.all<TabletRow>(text, [...CLOSED, contest])).map(asTablet);
}

/** Tablets that end when another is paired: those of its judge, and what the same device was before. */
export async function tabletsInTheWay(
  sql: Sql,
  { judgeId, secretHash }: { judgeId: string; secretHash: string },
): Promise<TabletRow[]> {
  const text = `${TABLET} WHERE t.ended_at IS NULL AND (t.judge_id = ? OR t.secret_hash = ?)`;
  return (await sql.all<TabletRow>(text, [...CLOSED, judgeId, secretHash])).map(asTablet);
}

/** Ends a tablet that has not ended; without a reason, because another one took its place. */
export const markEnded = (tx: Tx, id: string, at: number, reason: string | null): Promise<void> =>
  tx.sql.run('UPDATE tablet SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL', [at, reason, id]);

/** A pairing code that was not withdrawn and has not expired, used or not. */
export async function codeByToken(sql: Sql, token: string, now: number) {
  const text = `SELECT id, judge_id AS judgeId, used_at AS usedAt FROM pairing_code
    WHERE code_token = ? AND withdrawn_at IS NULL AND expires_at > ?`;
  const [row] = await sql.all<{ id: string; judgeId: string; usedAt: number | null }>(text, [token, now]);
  return row;
}

/** Until when each judge of a contest has a code that waits, by judge id. */
export async function waitingCodes(sql: Sql, contestId: string, now: number): Promise<Map<string, number>> {
  const text = `SELECT p.judge_id AS judge, p.expires_at AS until FROM pairing_code p JOIN judge j ON j.id = p.judge_id
    WHERE j.contest_id = ? AND p.used_at IS NULL AND p.withdrawn_at IS NULL AND p.expires_at > ?`;
  const rows = await sql.all<{ judge: string; until: number }>(text, [contestId, now]);
  return new Map(rows.map(({ judge, until }) => [judge, Number(until)]));
}

/** Uses a code up; false when it was no longer open. One statement decides, so of twenty tablets one wins. */
export async function markUsed(manager: EntityManager, id: string, now: number): Promise<boolean> {
  const open = { id, usedAt: IsNull(), withdrawnAt: IsNull(), expiresAt: MoreThan(now) };
  return (await manager.update(PairingCode, open, { usedAt: now })).affected === 1;
}
