import { checkCreditCode } from '@leitai/shared/domain/organisation/credit-code';
import type { OrganisationKind } from '@leitai/shared/domain/organisation/kinds';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance } from '../../platform/clock/clock.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { EntityTx, Tx } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import { EnterpriseGroup } from './enterprise-group.entity.js';
import { Organisation } from './organisation.entity.js';

export interface OrganisationView {
  id: string;
  kind: OrganisationKind;
  name: string;
  creditCode: string | null;
  groupId: string | null;
}

export interface NewOrganisation {
  kind: OrganisationKind;
  name: string;
  creditCode?: string | null | undefined;
  groupId?: string | null | undefined;
}

const COLUMNS = 'id, kind, name, credit_code AS creditCode, group_id AS groupId';

/** Unions, enterprises, schools and parks, and the groups that enterprises belong to. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly audit: AuditService,
    private readonly chance: Chance,
  ) {}

  list(sql: Sql): Promise<OrganisationView[]> {
    return sql.all<OrganisationView>(`SELECT ${COLUMNS} FROM organisation ORDER BY name, id`);
  }

  async exists(sql: Sql, id: string): Promise<boolean> {
    return (await sql.all('SELECT id FROM organisation WHERE id = ?', [id])).length > 0;
  }

  /** Registers an organisation. Refuses `credit_code_…` and `group_unknown`. */
  async create(tx: Tx, { kind, name, creditCode, groupId }: NewOrganisation, actor: string): Promise<OrganisationView> {
    const code = creditCode ? orRefuse(checkCreditCode(creditCode)) : null;
    if (groupId) await this.assertGroup(tx, groupId);
    // Who holds this log decides alone whether a credit code is still free.
    await this.audit.lock(tx, 'platform');
    if (code && (await idByCode(tx.sql, code))) throw new Refusal('credit_code_taken');
    const organisation = { id: this.chance.id(), kind, name, creditCode: code, groupId: groupId ?? null };
    const row = [organisation.id, kind, name, code, organisation.groupId];
    await insertRows(tx.sql, 'organisation', ['id', 'kind', 'name', 'credit_code', 'group_id'], [row]);
    const about = { organisation: organisation.id, kind, creditCode: code, group: organisation.groupId };
    await this.audit.append(tx, logOf(organisation.id), [{ type: 'organisation.registered', actor, about }]);
    return organisation;
  }

  /** Id of the organisation with this credit code, else with this kind and name; registers it when there is none. */
  async findOrCreate(tx: Tx, wanted: NewOrganisation, actor: string): Promise<string> {
    const code = wanted.creditCode ? orRefuse(checkCreditCode(wanted.creditCode)) : null;
    const known = code ? await idByCode(tx.sql, code) : await idByName(tx.sql, wanted);
    return known ?? (await this.create(tx, wanted, actor)).id;
  }

  /** Puts an organisation into a group, or takes it out (null). Refuses `not_found`, `group_unknown`. */
  async setGroup(tx: EntityTx, id: string, groupId: string | null, actor: string): Promise<OrganisationView> {
    const organisation = await tx.manager.findOneBy(Organisation, { id });
    if (!organisation) throw new Refusal('not_found');
    if (groupId) await this.assertGroup(tx, groupId);
    await tx.manager.update(Organisation, { id }, { groupId });
    const about = { organisation: id, from: organisation.groupId, to: groupId };
    await this.audit.append(tx, logOf(id), [{ type: 'organisation.group_set', actor, about }]);
    return { ...organisation, groupId };
  }

  groups(sql: Sql): Promise<{ id: string; name: string }[]> {
    return sql.all('SELECT id, name FROM enterprise_group ORDER BY name, id');
  }

  async createGroup(tx: EntityTx, name: string, actor: string): Promise<{ id: string; name: string }> {
    const group = { id: this.chance.id(), name };
    await tx.manager.insert(EnterpriseGroup, group);
    await this.audit.append(tx, 'platform', [{ type: 'group.registered', actor, about: { group: group.id } }]);
    return group;
  }

  private async assertGroup(tx: Tx, id: string): Promise<void> {
    const known = await tx.sql.all('SELECT id FROM enterprise_group WHERE id = ?', [id]);
    if (known.length === 0) throw new Refusal('group_unknown');
  }
}

const logOf = (id: string): string => `organisation:${id}`;

async function idByCode(sql: Sql, code: string): Promise<string | undefined> {
  const [row] = await sql.all<{ id: string }>('SELECT id FROM organisation WHERE credit_code = ?', [code]);
  return row?.id;
}

async function idByName(sql: Sql, { kind, name }: NewOrganisation): Promise<string | undefined> {
  const [row] = await sql.all<{ id: string }>('SELECT id FROM organisation WHERE kind = ? AND name = ?', [kind, name]);
  return row?.id;
}
