import type { Grant } from '@leitai/shared/domain/permission/roles';
import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql, type SqlValue } from '../../platform/database/sql.js';
import type { EntityTx, Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { auditLogOf } from './audit-log-of.js';
import {
  findOpen,
  markAccepted,
  markSparesWithdrawn,
  markWithdrawn,
  type OpenInvitation,
  standingInvitations,
} from './invitation.queries.js';
import { newSecret, secretHash } from './secrets.js';

const DAY_MS = 86_400_000;
/** How long an invitation stays open. */
export const INVITATION_MS = 30 * DAY_MS;

/** A role offered to a person who exists already. */
export interface Offer extends Grant {
  personId: string;
}

/** What the inviter gets, once: the token is nowhere else. */
export interface Invited {
  id: string;
  token: string;
  expiresAt: number;
}

/** Somebody took an invitation; told inside the turn, so that what follows from it happens with it or not at all. */
export interface Accepted extends Grant {
  personId: string;
  accountId: string;
}

type AcceptedHandler = (tx: EntityTx, accepted: Accepted) => Promise<void>;

const COLUMNS = ['id', 'token_hash', 'person_id', 'role', 'scope', 'scope_id', 'created_at', 'expires_at'];

/** Offers of roles to persons: a link with a token, for thirty days, for one use. */
@Injectable()
export class InvitationsService {
  private readonly handlers: AcceptedHandler[] = [];

  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /** Registers what another module does when an invitation is accepted, in the same turn. */
  onAccepted(handler: AcceptedHandler): void {
    this.handlers.push(handler);
  }

  /** Invites many at once, in the order of the offers; a few statements for hundreds. */
  async inviteMany(tx: Tx, offers: readonly Offer[], actor: string): Promise<Invited[]> {
    const now = this.clock.now();
    const made = offers.map((offer) => ({
      offer,
      invited: { id: this.chance.id(), token: newSecret(this.chance), expiresAt: now + INVITATION_MS },
    }));
    const rows = made.map(({ offer, invited }): SqlValue[] => {
      const { personId, role, scope, scopeId } = offer;
      return [invited.id, secretHash(invited.token), personId, role, scope, scopeId ?? '', now, invited.expiresAt];
    });
    await insertRows(tx.sql, 'invitation', COLUMNS, rows);
    for (const [log, leaves] of leavesByLog(made, actor)) await this.audit.append(tx, log, leaves);
    return made.map(({ invited }) => invited);
  }

  /** Invitations that nobody took yet, newest first; expired ones among them. */
  async list(sql: Sql): Promise<(OpenInvitation & { expired: boolean })[]> {
    const now = this.clock.now();
    const standing = await standingInvitations(sql, now);
    return standing.map((one) => ({ ...one, expired: one.expiresAt <= now }));
  }

  /** The open invitation behind a token, or null: unknown, used, withdrawn and expired look the same. */
  find(sql: Sql, token: string): Promise<OpenInvitation | null> {
    return findOpen(sql, secretHash(token), this.clock.now());
  }

  /** Uses the invitation and its spare links up for an account and tells the modules. Refuses `invitation_invalid` when somebody was faster. */
  async take(tx: EntityTx, invitation: OpenInvitation, accountId: string): Promise<void> {
    const { id, personId, role, scope, scopeId } = invitation;
    if (!(await markAccepted(tx.manager, id, this.clock.now()))) throw new Refusal('invitation_invalid');
    const about = { invitation: id, person: personId, account: accountId };
    await this.audit.append(tx, auditLogOf(invitation), [{ type: 'invitation.accepted', actor: accountId, about }]);
    // A spare link to the same would give a second person the same rights.
    await markSparesWithdrawn(tx.manager, invitation, this.clock.now());
    for (const handler of this.handlers) await handler(tx, { personId, accountId, role, scope, scopeId });
  }

  /** Takes every open offer of a role in a scope back. */
  async withdrawFor(tx: Tx, { role, scope, scopeId }: Grant, actor: string): Promise<void> {
    const same = [role, scope, scopeId ?? ''];
    const open = 'role = ? AND scope = ? AND scope_id = ? AND accepted_at IS NULL AND withdrawn_at IS NULL';
    const ids = await tx.sql.all<{ id: string }>(`SELECT id FROM invitation WHERE ${open}`, same);
    await tx.sql.run(`UPDATE invitation SET withdrawn_at = ? WHERE ${open}`, [this.clock.now(), ...same]);
    const leaves = ids.map(({ id }) => ({ type: 'invitation.withdrawn', actor, about: { invitation: id } }));
    if (leaves.length > 0) await this.audit.append(tx, auditLogOf({ scope, scopeId }), leaves);
  }

  /** Takes an offer back. Refuses `not_found` when it was taken or withdrawn. */
  async withdraw(tx: EntityTx, id: string, actor: string): Promise<Offer> {
    const withdrawn = await markWithdrawn(tx.manager, id, this.clock.now());
    if (!withdrawn) throw new Refusal('not_found');
    await this.audit.append(tx, auditLogOf(withdrawn), [
      { type: 'invitation.withdrawn', actor, about: { invitation: id } },
    ]);
    const { personId, role, scope, scopeId } = withdrawn;
    return { personId, role, scope, scopeId: scopeId || null };
  }
}

function leavesByLog(made: readonly { offer: Offer; invited: Invited }[], actor: string): Map<string, Leaf[]> {
  const logs = new Map<string, Leaf[]>();
  for (const { offer, invited } of made) {
    const { personId, role, scope, scopeId } = offer;
    const leaf = {
      type: 'invitation.made',
      actor,
      about: { invitation: invited.id, person: personId, role, scope, scopeId },
    };
    const log = auditLogOf(offer);
    const leaves = logs.get(log);
    if (leaves) leaves.push(leaf);
    else logs.set(log, [leaf]);
  }
  return logs;
}
