import type { Grant, Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Sightings } from '../../platform/database/sightings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, ActorSource } from '../../platform/http/actor.js';
import { ActorCache } from './actor-cache.js';
import { secretHash } from './secrets.js';
import { isAlive } from './session-life.js';

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

/** "Last seen" is written at most so often. */
export const SEEN_EVERY_MS = 60_000;

/** Finds who is behind a secret that is no session of ours: another module's. By its hash, at a time (ms). */
export type OtherActors = (hash: string, now: number) => Promise<Actor | null>;

/** Who is behind a cookie. Asked on every request, so answers are kept for a few seconds (see ActorCache). */
@Injectable()
export class SessionActors extends ActorSource implements OnModuleDestroy {
  private readonly cache = new ActorCache();
  private readonly reads = new Map<string, Promise<Actor | null>>();
  readonly sightings: Sightings;
  private readonly others: OtherActors[] = [];

  constructor(
    private readonly reader: Reader,
    work: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
    this.sightings = new Sightings(work, 'session', 'id_hash');
  }

  async find(cookie: string | undefined): Promise<Actor | null> {
    if (!cookie) return null;
    const hash = secretHash(cookie);
    return this.cache.get(hash, this.clock.now()) ?? this.readOnce(hash);
  }

  /** Registers another module's way of finding somebody. */
  also(find: OtherActors): void {
    this.others.push(find);
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
    if (!session) return this.readOther(hash, now, keep);
    if (!isAlive({ lastSeenAt: Number(session.lastSeenAt), expiresAt: Number(session.expiresAt) }, now)) return null;
    const actor = { accountId: session.accountId, sessionId: hash, grants: rows.flatMap(grantOf) };
    keep(hash, actor);
    if (Math.abs(now - Number(session.lastSeenAt)) >= SEEN_EVERY_MS) this.sightings.note(hash, now);
    return actor;
  }

  private async readOther(hash: string, now: number, keep: ReturnType<ActorCache['reading']>): Promise<Actor | null> {
    for (const find of this.others) {
      const actor = await find(hash, now);
      if (!actor) continue;
      keep(hash, actor);
      return actor;
    }
    return null;
  }
}

const grantOf = ({ role, scope, scopeId }: Row): Grant[] => (role ? [{ role, scope, scopeId: scopeId || null }] : []);
