import type { teamApi } from '@leitai/shared/contract/delegation';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { DecisionsService } from './decisions.service.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';
import { RegistrationViews } from './registration-views.js';
import { RegistrationsService } from './registrations.service.js';
import { Withdrawals } from './withdrawals.js';
import { WorkerLinks } from './worker-links.js';

type Api = typeof teamApi;

/** Whom a team leader acts for. */
export interface TeamOf {
  delegation: string;
  contest: string;
  enterprise: string;
}

/** What team leaders do about registrations: the same as the desk does, of their own delegation and nobody else's. */
@Injectable()
export class TeamRegistrationsService {
  constructor(
    private readonly contests: ContestsService,
    private readonly store: RegistrationStore,
    private readonly views: RegistrationViews,
    private readonly registrations: RegistrationsService,
    private readonly decisions: DecisionsService,
    private readonly withdrawals: Withdrawals,
    private readonly workerLinks: WorkerLinks,
  ) {}

  /** Registrations of a contest's delegations, event by event; of one delegation if said. */
  async of(sql: Sql, contest: string, delegation?: string) {
    const events = await this.contests.eventsOf(sql, contest);
    const keep = ({ delegationId }: RegistrationRow) =>
      delegation === undefined ? delegationId !== null : delegationId === delegation;
    const lists = await Promise.all(
      events.map(async (event) => {
        const { registrations } = await this.views.ofEvent(sql, event, keep);
        return registrations.map((one) => ({ ...one, event: event.eventCode, state: event.state }));
      }),
    );
    return lists.flat();
  }

  /** Enters a worker of the enterprise, who then confirms. Refuses what the rules refuse. */
  enter(team: TeamOf, { event, ...told }: Parsed<Api['enter']>['body'], actor: string): Promise<{ id: string }> {
    const params = { contest: team.contest, event };
    return this.registrations.add({ params, body: { ...told, employer: team.enterprise } }, actor, team.delegation);
  }

  /** Links for those workers who have no account yet. */
  async links(tx: Tx, { delegation }: TeamOf, ids: readonly string[], actor: string) {
    const rows = await this.store.ofDelegation(tx.sql, delegation);
    return this.workerLinks.make(
      tx,
      rows.filter(({ id }) => ids.includes(id)),
      actor,
    );
  }

  /** Another worker of the enterprise takes the place. Refuses `replacement_late` after the deadline. */
  async replace(sql: Sql, team: TeamOf, id: string, told: Parsed<Api['replace']>['body'], actor: string) {
    const { contestCode: contest, eventCode: event } = await this.own(sql, team, id);
    const input = { params: { contest, event, id }, body: { ...told, employer: team.enterprise } };
    return this.decisions.replace(input, actor, team.delegation);
  }

  async withdraw(sql: Sql, team: TeamOf, id: string, body: Parsed<Api['withdraw']>['body'], actor: string) {
    await this.withdrawals.withdraw(await this.own(sql, team, id), body, actor);
  }

  /** Somebody of another delegation, or of none, is not there. */
  private async own(sql: Sql, { delegation }: TeamOf, id: string): Promise<RegistrationRow> {
    const row = await this.store.one(sql, id);
    if (row?.delegationId !== delegation) throw new Refusal('not_found');
    return row;
  }
}
