import { decideBase } from '@leitai/shared/domain/draft/history';
import { can } from '@leitai/shared/domain/permission/roles';
import { Injectable } from '@nestjs/common';
import { AuditService, digest } from '../../platform/audit/audit.service.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import { RequestDigestsService, sameRequest } from '../identity/request-digests.service.js';
import { DraftStore, isOpen, type OpenDraft, type Operation, type StoredDraft } from './draft-store.js';

/** What a request of the contract says about which draft, by whom, on which revision. */
export interface DraftRequest extends Operation {
  id: string;
  actor: Actor;
  base: number;
}

/** What comes before every write of a draft, and the leaf that comes with it. */
@Injectable()
export class DraftTurns {
  constructor(
    private readonly audit: AuditService,
    private readonly store: DraftStore,
    private readonly digests: RequestDigestsService,
  ) {}

  /** What a request asks, known again when it is repeated. */
  requestOf(id: string, actor: Actor, body: { uuid: string; base: number }): DraftRequest {
    return { id, actor, ...this.operationOf(body), base: body.base };
  }

  /** The same of a request that no draft is there for yet. */
  operationOf(body: { uuid: string }): Operation {
    return { uuid: body.uuid, request: this.digests.of(body) };
  }

  /** A draft that the actor may know of: one's own, or any for whoever manages the platform. Refuses `not_found`. */
  async find(sql: Sql, id: string, actor: Actor): Promise<StoredDraft> {
    const draft = await this.store.byId(sql, id);
    const own = draft?.ownerId === actor.accountId;
    if (!draft || !(own || can(actor.grants, 'platform.manage'))) throw new Refusal('not_found');
    return draft;
  }

  /**
   * The draft inside a turn, locked, at the revision that the request was made on. Null when this very operation was the last
   * to write: then it answers as the first time. Refuses `not_found`, `operation_reused`, `draft_published`, `draft_stale`.
   */
  async begin(tx: Tx, { id, actor, uuid, request, base }: DraftRequest): Promise<OpenDraft | null> {
    await this.audit.lock(tx, logOf(id));
    const draft = await this.find(tx.sql, id, actor);
    if (isRepeated(draft, { uuid, request })) return null;
    const open = assertOpen(draft);
    orRefuse(decideBase(open, base));
    return open;
  }

  /** The log of a draft holds who did what when, never what it says: digests are of what is sealed. */
  async tell(
    tx: Tx,
    id: string,
    type: string,
    actor: string,
    about: { revision: number; contest?: string },
  ): Promise<void> {
    const after = (await this.store.byId(tx.sql, id))?.document ?? '';
    await this.audit.append(tx, logOf(id), [{ type, actor, after: digest(after), about: { draft: id, ...about } }]);
  }
}

export const logOf = (id: string) => `draft:${id}`;

/** Whether this operation wrote last. Refuses `operation_reused` when it asked for something else then. */
export function isRepeated(draft: StoredDraft, { uuid, request }: Operation): boolean {
  if (draft.lastOperation !== uuid) return false;
  if (!sameRequest(draft.lastRequest, request)) throw new Refusal('operation_reused');
  return true;
}

/** Refuses `draft_published`, or `not_found` for one that was discarded. */
export function assertOpen(draft: StoredDraft): OpenDraft {
  if (isOpen(draft)) return draft;
  if (draft.publishedAs !== null) throw new Refusal('draft_published', { contest: draft.publishedAs });
  throw new Refusal('not_found');
}
