import { standingsOf } from '@leitai/shared/domain/registration/places';
import { closedFor } from '@leitai/shared/domain/registration/register';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { EventRef } from '../contests/contests.service.js';
import { PeopleService } from '../identity/people.service.js';
import { RegistrationRulesService } from './registration-rules.service.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';
import { standsOf } from './stands.js';

/** Registrations of an event with their standing and names, for those who may see them. */
@Injectable()
export class RegistrationViews {
  constructor(
    private readonly rules: RegistrationRulesService,
    private readonly store: RegistrationStore,
    private readonly people: PeopleService,
  ) {}

  /** Those that `keep` keeps, in their order; `holding`: how many of all hold a place. Other names are not opened. */
  async ofEvent(sql: Sql, event: EventRef, keep: (row: RegistrationRow) => boolean = () => true) {
    const all = await this.store.ofEvent(sql, event.eventId);
    const standings = standingsOf(all, await this.rules.places(sql, event.eventId));
    const rows = all.filter(keep);
    const names = await this.people.names(
      sql,
      rows.map(({ personId }) => personId),
    );
    const closed = closedFor(event.state)?.code === 'registration_closed';
    const registrations = rows.map((row) => ({
      ...standsOf(row, standings.get(row.id) ?? null, closed),
      name: names.get(row.personId) ?? '—',
      signedUp: row.accountId !== null,
      createdAt: new Date(row.createdAt).toISOString(),
      delegationId: row.delegationId,
    }));
    const holding = [...standings.values()].filter((standing) => standing?.place).length;
    return { registrations, holding, closed };
  }
}
