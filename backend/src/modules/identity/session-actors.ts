import type { Grant, Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, ActorSource } from '../../platform/http/actor.js';
import { ActorCache } from './actor-cache.js';
import { secretHash } from './secrets.js';
import { isAlive } from './session-life.js';
import { Sightings } from './sightings.js';

interface Row {
  accountId: string;
  lastSeenAt: number;
  expiresAt: number;
  role: Role | null;
  scope: ScopeKind;
  scopeId: string;
}

const SESSION = `SELECT s.account_id AS accountId, s.last_seen_at AS lastSeenAt, s.expires_at AS expiresAt,
  m.role AS role, m.scope AS scope, m.scope_id AS scopeId
  FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN membership m ON m.account_id = s.account_id
  WHERE s.id_hash = ? AND a.disabled = 0`;

const SEEN_EVERY_MS = 60_000;

/** Who is behind a cookie. Asked on every request, so answers are kept for a few seconds (see ActorCache). */
@Injectable()
export class SessionActors extends ActorSource implements OnModuleDestroy {
  private readonly cache = new ActorCache();
  private readonly reads = new Map<string, Promise<Actor | null>>();
  readonly sightings: Sightings;

  constructor(
    private readonly reader: Reader,
    work: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
    this.sightings = new Sightings(work);
  }

  async find(cookie: string | undefined): Promise<Actor | null> {
    if (!cookie) return null;
    const hash = secretHash(cookie);
    return this.cache.get(hash, this.clock.now()) ?? this.readOnce(hash);
  }

  /** Forgets what is known of an account, because its sessions or roles changed. */
  forget(accountId: string): void {
    this.cache.forget(accountId);
    this.reads.clear();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sightings.settled();
  }

  /** Requests that ask for the same session at once share one read. */
  private readOnce(hash: string): Promise<Actor | null> {
    const under = this.reads.get(hash);
    if (under) return under;
    const read = this.read(hash).finally(() => {
      if (this.reads.get(hash) === read) this.reads.delete(hash);
    });
    this.reads.set(hash, read);
    return read;
  }

  private async read(hash: string): Promise<Actor | null> {
    const now = this.clock.now();
    const keep = this.cache.reading(now);
    const rows = await this.reader.sql.all<Row>(SESSION, [hash]);
    const [session] = rows;
    if (!session || !isAlive({ lastSeenAt: Number(session.lastSeenAt), expiresAt: Number(session.expiresAt) }, now))
      return null;
    const actor = { accountId: session.accountId, sessionId: hash, grants: rows.flatMap(grantOf) };
    keep(hash, actor);
    if (Math.abs(now - Number(session.lastSeenAt)) >= SEEN_EVERY_MS) this.sightings.note(hash, now);
    return actor;
  }
}

const grantOf = ({ role, scope, scopeId }: Row): Grant[] => (role ? [{ role, scope, scopeId: scopeId || null }] : []);
