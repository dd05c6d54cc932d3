import { checkGrant } from '@leitai/shared/domain/permission/grantable';
import type { Grant } from '@leitai/shared/domain/permission/roles';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { EntityTx, Tx } from '../../platform/database/unit-of-work.js';
import { orRefuse } from '../../platform/http/refusal.js';
import { InvitationsService, type Offer } from './invitations.service.js';
import { PeopleService } from './people.service.js';
import { ScopesService } from './scopes.service.js';

/** Inviting somebody by name, and what the inviter sees of those nobody took yet. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly people: PeopleService,
    private readonly scopes: ScopesService,
  ) {}

  /** Makes a person and an invitation. Refuses `grant_invalid` and `scope_unknown`. */
  async invite(tx: Tx, { name, ...grant }: Grant & { name: string }, actor: string) {
    orRefuse(checkGrant(grant));
    await this.scopes.assertExists(tx.sql, grant);
    const { role, scope, scopeId } = grant;
    const [personId] = (await this.people.create(tx, [name])) as [string];
    return this.offer(tx, { personId, role, scope, scopeId }, name, actor);
  }

  /** The same offer to the same person under a new token, for a link that was lost or expired. Refuses `not_found` when it was taken. */
  async renew(tx: EntityTx, id: string, actor: string) {
    const offer = await this.invitations.withdraw(tx, id, actor);
    const names = await this.people.names(tx.sql, [offer.personId]);
    return this.offer(tx, offer, names.get(offer.personId) ?? '—', actor);
  }

  private async offer(tx: Tx, offer: Offer, name: string, actor: string) {
    const [made] = await this.invitations.inviteMany(tx, [offer], actor);
    const { id, token, expiresAt } = made as NonNullable<typeof made>;
    const { role, scope, scopeId } = offer;
    return {
      id,
      name,
      role,
      scope,
      scopeId,
      expiresAt: new Date(expiresAt).toISOString(),
      acceptedAt: null,
      expired: false,
      token,
    };
  }

  /** Invitations that nobody took yet, with the names of the invited. */
  async list(sql: Sql) {
    const open = await this.invitations.list(sql);
    const names = await this.people.names(
      sql,
      open.map(({ personId }) => personId),
    );
    return open.map(({ id, personId, role, scope, scopeId, expiresAt, expired }) => ({
      id,
      name: names.get(personId) ?? '—',
      role,
      scope,
      scopeId,
      expiresAt: new Date(expiresAt).toISOString(),
      acceptedAt: null,
      expired,
    }));
  }
}
