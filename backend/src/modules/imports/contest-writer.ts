import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { insertRows } from '../../platform/database/sql.js';
import { isDuplicate } from '../../platform/database/storage-failure.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { JudgesService } from '../contests/judges.service.js';
import { InvitationsService } from '../identity/invitations.service.js';
import { MembershipsService } from '../identity/memberships.service.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { PeopleService } from '../identity/people.service.js';
import { JournalService } from '../journal/journal.service.js';
import type { ContestPlan } from './contest-planner.js';
import { EventWriter } from './event-writer.js';

const CONTEST = ['id', 'code', 'name_zh', 'name_en', 'time_zone', 'organisation_id', 'created_at'];

/** With what a judge of the definition signs up: once, and for one person. */
export interface JudgeInvitation {
  judge: string;
  name: string;
  token: string;
}

/** Writes a planned definition: contest, judges with their invitations, then event by event. */
@Injectable()
export class ContestWriter {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly memberships: MembershipsService,
    private readonly organisations: OrganisationsService,
    private readonly journal: JournalService,
    private readonly panel: JudgesService,
    private readonly events: EventWriter,
  ) {}

  /** Returns the judges' tokens. Refuses `contest_exists`. */
  async write(tx: Tx, plan: ContestPlan): Promise<JudgeInvitation[]> {
    await this.contest(tx, plan);
    const invitations = await this.judges(tx, plan);
    for (const event of plan.events) await this.events.write(tx, event);
    return invitations;
  }

  private async contest(tx: Tx, { definition: { contest }, contest: { id, code }, actor }: ContestPlan): Promise<void> {
    const known = await tx.sql.all('SELECT id FROM contest WHERE code = ?', [code]);
    if (known.length > 0) throw new Refusal('contest_exists', { code });
    const organisation = contest.organiser ? await this.organisations.findOrCreate(tx, contest.organiser, actor) : null;
    const row = [id, code, contest.name, contest.nameEn ?? null, contest.timeZone, organisation, this.clock.now()];
    try {
      await insertRows(tx.sql, 'contest', CONTEST, [row]);
    } catch (error) {
      // On MySQL another node may have been faster since.
      throw isDuplicate(error) ? new Refusal('contest_exists', { code }) : error;
    }
    await this.journal.open(tx, id);
    // Whoever brings a contest in runs it; the command line belongs to the administrator.
    const grant = { accountId: actor, role: 'organiser', scope: 'contest', scopeId: code } as const;
    if (actor !== 'system') await this.memberships.grant(tx, grant, actor);
  }

  private async judges(tx: Tx, { definition, contest, judges: { ids, people }, actor }: ContestPlan) {
    await this.people.store(tx, people);
    const newcomers = definition.judges.map(({ code, employer = null }, index) => ({
      ...{ id: ids[index]!, code, personId: people.ids[index]!, employer },
    }));
    await this.panel.store(tx, contest.id, newcomers);
    const offers = definition.judges.map(({ role }, index) => ({
      personId: people.ids[index]!,
      role,
      scope: 'contest' as const,
      scopeId: contest.code,
    }));
    const invited = await this.invitations.inviteMany(tx, offers, actor);
    return definition.judges.map(({ code, name }, index) => ({ judge: code, name, token: invited[index]!.token }));
  }
}
