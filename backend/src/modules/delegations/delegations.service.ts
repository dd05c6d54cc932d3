import type { delegationsApi } from '@leitai/shared/contract/delegation';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { EntityTx, Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { InvitationsService } from '../identity/invitations.service.js';
import { MembershipsService } from '../identity/memberships.service.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { PeopleService } from '../identity/people.service.js';
import { TeamRegistrationsService } from '../registration/team-registrations.service.js';
import { type DelegationRow, DelegationStore } from './delegation-store.js';
import { DelegationTurn } from './delegation-turn.js';

type Api = typeof delegationsApi;
type Add = Parsed<Api['add']>;

const leads = (id: string) => ({ role: 'team_leader', scope: 'delegation', scopeId: id }) as const;

/** Delegations of a contest, as the organiser makes them. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly turns: DelegationTurn,
    private readonly store: DelegationStore,
    private readonly contests: ContestsService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly memberships: MembershipsService,
    private readonly registrations: TeamRegistrationsService,
    private readonly clock: Clock,
  ) {
    // Who takes the link leads the delegation, in the same turn.
    invitations.onAccepted(async (tx, { personId, accountId, scope, scopeId }) => {
      if (scope === 'delegation' && scopeId !== null) await store.setAccount(tx, { id: scopeId, personId }, accountId);
    });
  }

  /** Adds an enterprise's delegation; the id is the request's. Refuses `delegation_exists`, `credit_code_…`. */
  add({ params: { contest }, body }: Add, actor: string): Promise<{ id: string }> {
    return this.turns.run(contest, async (tx) => {
      const [event] = await this.contests.eventsOf(tx.sql, contest);
      if (!event) throw new Refusal('not_found');
      const known = await this.store.byId(tx.sql, body.uuid);
      if (known) return this.repeated(tx, known, { contest, body });
      const { uuid: id, enterprise: name, creditCode } = body;
      const organisationId = await this.organisations.findOrCreate(tx, { kind: 'enterprise', name, creditCode }, actor);
      if (await this.store.idOf(tx.sql, event.contestId, organisationId))
        throw new Refusal('delegation_exists', { enterprise: name });
      const [leaderPersonId] = (await this.people.create(tx, [body.leader])) as [string];
      const { contestId } = event;
      await this.store.insert(tx, { id, contestId, organisationId, leaderPersonId, createdAt: this.clock.now() });
      const about = { delegation: id, organisation: organisationId, leader: leaderPersonId };
      await this.turns.tell(tx, contest, { type: 'delegation.added', actor, about });
      return { id };
    });
  }

  /** Links for the leaders who lead nothing yet. */
  links({ params: { contest }, body }: Parsed<Api['links']>, actor: string) {
    return this.turns.run(contest, async (tx) => {
      const rows = (await this.store.ofContest(tx.sql, contest)).filter(
        ({ id, leaderAccountId }) => body.ids.includes(id) && leaderAccountId === null,
      );
      const names = await this.namesOf(tx, rows);
      const offers = rows.map(({ id, leaderPersonId: personId }) => ({ personId, ...leads(id) }));
      const invited = await this.invitations.inviteMany(tx, offers, actor);
      return rows.map(({ id, leaderPersonId }, index) => ({
        ...{ id, name: names.get(leaderPersonId) ?? '—', token: invited[index]!.token },
      }));
    });
  }

  /** Another leader; the one before loses their link and their right. The same name again changes nothing. */
  leader({ params: { contest, id }, body }: Parsed<Api['leader']>, actor: string): Promise<void> {
    return this.turns.run(contest, async (tx) => {
      const row = await this.store.inContest(tx.sql, contest, id);
      const names = await this.namesOf(tx, [row]);
      if (names.get(row.leaderPersonId) === body.name) return;
      await this.end(tx, id, actor);
      const [personId] = (await this.people.create(tx, [body.name])) as [string];
      await this.store.setLeader(tx, id, personId);
      const about = { delegation: id, from: row.leaderPersonId, to: personId };
      await this.turns.tell(tx, contest, { type: 'delegation.leader_changed', actor, reason: body.reason, about });
    });
  }

  /** Refuses `delegation_has_people` once anybody was entered, even if they left. */
  remove({ params: { contest, id }, body }: Parsed<Api['remove']>, actor: string): Promise<void> {
    return this.turns.run(contest, async (tx) => {
      await this.store.inContest(tx.sql, contest, id);
      const entered = await this.registrations.of(tx.sql, contest, id);
      if (entered.length > 0) throw new Refusal('delegation_has_people');
      await this.end(tx, id, actor);
      await this.store.remove(tx, id);
      const leaf = { type: 'delegation.removed', actor, reason: body.reason, about: { delegation: id } };
      await this.turns.tell(tx, contest, leaf);
    });
  }

  private async repeated(tx: Tx, known: DelegationRow, { contest, body }: { contest: string; body: Add['body'] }) {
    const names = await this.namesOf(tx, [known]);
    const same = known.contest === contest && names.get(known.leaderPersonId) === body.leader;
    if (!same || known.enterprise !== body.enterprise) throw new Refusal('operation_reused');
    return { id: known.id };
  }

  private async end(tx: EntityTx, id: string, actor: string): Promise<void> {
    await this.invitations.withdrawFor(tx, leads(id), actor);
    await this.memberships.revokeFor(tx, leads(id), actor);
  }

  private namesOf(tx: Tx, rows: readonly DelegationRow[]): Promise<Map<string, string>> {
    return this.people.names(
      tx.sql,
      rows.map(({ leaderPersonId }) => leaderPersonId),
    );
  }
}
