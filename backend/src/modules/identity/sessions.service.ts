import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { EntityTx, Tx } from '../../platform/database/unit-of-work.js';
import { OutboxService } from '../../platform/outbox/outbox.service.js';
import { newSecret, secretHash } from './secrets.js';
import { Session } from './session.entity.js';
import { type OtherActors, SEEN_EVERY_MS, SessionActors } from './session-actors.js';
import { ABSOLUTE_MS, IDLE_MS, isAlive } from './session-life.js';

/** A session as its owner sees it; `id` is the hash of the secret, which opens nothing. */
export interface SessionView {
  id: string;
  createdAt: number;
  lastSeenAt: number;
  device: string;
}

const VIEW = `SELECT id_hash AS id, created_at AS createdAt, last_seen_at AS lastSeenAt, expires_at AS expiresAt, device
  FROM session WHERE account_id = ? ORDER BY created_at DESC, id_hash`;

/** Signed-in devices: opaque secrets, kept as hashes, ended at will. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly actors: SessionActors,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /**
   * Opens a session and returns its secret for the cookie. The session that the caller came with ends: a secret from
   * before a sign-in never survives it (fixation).
   */
  async open(
    tx: EntityTx,
    accountId: string,
    { device, cookie }: { device: string; cookie: string | undefined },
  ): Promise<string> {
    const now = this.clock.now();
    if (cookie) await this.endCookie(tx, cookie);
    await tx.sql.run('DELETE FROM session WHERE account_id = ? AND (expires_at <= ? OR last_seen_at <= ?)', [
      accountId,
      now,
      now - IDLE_MS,
    ]);
    const secret = newSecret(this.chance);
    const times = { createdAt: now, lastSeenAt: now, expiresAt: now + ABSOLUTE_MS };
    await tx.manager.insert(Session, { idHash: secretHash(secret), accountId, ...times, device });
    await this.record(tx, 'session.opened', accountId, { session: secretHash(secret) });
    tx.afterCommit(() => this.actors.forget(accountId));
    return secret;
  }

  /** Live sessions of an account, newest first. */
  async list(sql: Sql, accountId: string): Promise<SessionView[]> {
    const rows = await sql.all<SessionView & { expiresAt: number }>(VIEW, [accountId]);
    const numbers = rows.map((row) => ({
      ...row,
      createdAt: Number(row.createdAt),
      lastSeenAt: Number(row.lastSeenAt),
      expiresAt: Number(row.expiresAt),
    }));
    return numbers.filter((session) => isAlive(session, this.clock.now()));
  }

  /** Ends one session of an account; false when it has no such session. */
  async end(tx: EntityTx, accountId: string, id: string): Promise<boolean> {
    const { affected } = await tx.manager.delete(Session, { idHash: id, accountId });
    if (!affected) return false;
    await this.record(tx, 'session.ended', accountId, { session: id });
    await this.tell(tx, accountId);
    return true;
  }

  /** Ends the session of a cookie, if it is one. */
  async endCookie(tx: EntityTx, cookie: string): Promise<void> {
    const session = await tx.manager.findOneBy(Session, { idHash: secretHash(cookie) });
    if (session) await this.end(tx, session.accountId, session.idHash);
  }

  /** Ends all sessions of an account, e.g. because its password changed. */
  async endAll(tx: EntityTx, accountId: string, actor: string): Promise<void> {
    await tx.manager.delete(Session, { accountId });
    await this.record(tx, 'session.all_ended', actor, { account: accountId });
    await this.tell(tx, accountId);
  }

  /** Makes sessions and sockets of an account look again at what they may do. */
  async tell(tx: Tx, accountId: string): Promise<void> {
    await this.outbox.add(tx, 'access.revoked', { accountId });
    tx.afterCommit(() => this.actors.forget(accountId));
  }

  /** Registers how another module finds somebody by the hash of a secret that is no session. */
  recognise(find: OtherActors): void {
    this.actors.also(find);
  }

  /** Whether "last seen" is old enough to be written again. */
  isStale(lastSeenAt: number, now: number): boolean {
    return Math.abs(now - lastSeenAt) >= SEEN_EVERY_MS;
  }

  private async record(tx: Tx, type: string, actor: string, about: Record<string, string>): Promise<void> {
    await this.audit.append(tx, 'platform', [{ type, actor, about }]);
  }
}
