import type { Grant, Role, ScopeKind } from '@leitai/shared/domain/permission/roles';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance } from '../../platform/clock/clock.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { EntityTx, Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { auditLogOf } from './audit-log-of.js';
import { Membership } from './membership.entity.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';

interface Row {
  id: string;
  accountId: string;
  personId: string;
  role: Role;
  scope: ScopeKind;
  scopeId: string;
}

const LIST = `SELECT m.id AS id, m.account_id AS accountId, a.person_id AS personId, m.role AS role, m.scope AS scope, m.scope_id AS scopeId
  FROM membership m JOIN account a ON a.id = m.account_id ORDER BY m.scope, m.scope_id, m.role, m.id`;

const HELD = 'SELECT id FROM membership WHERE account_id = ? AND role = ? AND scope = ? AND scope_id = ?';

/** Roles that accounts hold in scopes. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
    private readonly chance: Chance,
  ) {}

  /** Gives an account a role; nothing happens when it holds that role already. */
  async grant(tx: Tx, grant: Grant & { accountId: string }, actor: string): Promise<void> {
    const { accountId, role, scope, scopeId } = grant;
    if (await this.holds(tx.sql, grant)) return;
    const held = [accountId, role, scope, scopeId ?? ''];
    const id = this.chance.id();
    await insertRows(tx.sql, 'membership', ['id', 'account_id', 'role', 'scope', 'scope_id'], [[id, ...held]]);
    const about = { membership: id, account: accountId, role, scope, scopeId };
    await this.audit.append(tx, auditLogOf({ scope, scopeId }), [{ type: 'membership.granted', actor, about }]);
    await this.sessions.tell(tx, accountId);
  }

  /** Whether an account holds a role in a scope. */
  async holds(sql: Sql, { accountId, role, scope, scopeId }: Grant & { accountId: string }): Promise<boolean> {
    return (await sql.all(HELD, [accountId, role, scope, scopeId ?? ''])).length > 0;
  }

  /** Takes a role away. Refuses `not_found`, and `last_administrator` when nobody could manage the platform afterwards. */
  async revoke(tx: EntityTx, id: string, actor: string): Promise<void> {
    const others = await administrators(tx.sql);
    const membership = await tx.manager.findOneBy(Membership, { id });
    if (!membership) throw new Refusal('not_found');
    if (others.length === 1 && others[0] === id) throw new Refusal('last_administrator');
    const { accountId, role, scope, scopeId } = membership;
    await tx.manager.delete(Membership, { id });
    const about = { membership: id, account: accountId, role, scope, scopeId: scopeId || null };
    await this.audit.append(tx, auditLogOf({ scope, scopeId }), [{ type: 'membership.revoked', actor, about }]);
    await this.sessions.tell(tx, accountId);
  }

  /** Takes a role in a scope away from everybody who holds it. */
  async revokeFor(tx: EntityTx, { role, scope, scopeId }: Grant, actor: string): Promise<void> {
    const held = await tx.manager.findBy(Membership, { role, scope, scopeId: scopeId ?? '' });
    for (const { id } of held) await this.revoke(tx, id, actor);
  }

  /** Takes all roles of an account away, as `revoke` does. */
  async revokeAll(tx: EntityTx, accountId: string, actor: string): Promise<void> {
    const held = await tx.manager.findBy(Membership, { accountId });
    for (const { id } of held) await this.revoke(tx, id, actor);
  }

  /** Who holds which role; `name` keeps those whose full name this is. */
  async list(sql: Sql, name?: string) {
    const rows = await sql.all<Row>(LIST);
    const called = name === undefined ? undefined : new Set(await this.people.find(sql, name));
    const wanted = called ? rows.filter(({ personId }) => called.has(personId)) : rows;
    const names = await this.people.names(sql, [...new Set(wanted.map(({ personId }) => personId))]);
    return wanted.map(({ personId, scopeId, ...row }) => ({
      ...row,
      scopeId: scopeId || null,
      name: names.get(personId) ?? '—',
    }));
  }
}

/** Ids of the platform administrators' memberships; on MySQL locked, so that two revocations cannot both be the last but one. */
async function administrators(sql: Sql): Promise<string[]> {
  const forUpdate = sql.dialect === 'mysql' ? ' FOR UPDATE' : '';
  const rows = await sql.all<{ id: string }>(
    `SELECT id FROM membership WHERE role = 'administrator' AND scope = 'platform' ORDER BY id${forUpdate}`,
  );
  return rows.map(({ id }) => id);
}
