import type { Definition } from '@leitai/shared/domain/contest/definition';
import { Injectable } from '@nestjs/common';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { InvitationsService } from '../identity/invitations.service.js';
import { MembershipsService } from '../identity/memberships.service.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { PeopleService } from '../identity/people.service.js';
import { JournalService } from '../journal/journal.service.js';
import { EventWriter } from './event-writer.js';

/** With what a judge of the definition signs up: once, and for one person. */
export interface JudgeInvitation {
  judge: string;
  name: string;
  token: string;
}

/** Writes a checked definition: contest, judges with their invitations, then event by event. */
@Injectable()
export class ContestWriter {
  constructor(
    private readonly chance: Chance,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
    private readonly memberships: MembershipsService,
    private readonly organisations: OrganisationsService,
    private readonly journal: JournalService,
    private readonly events: EventWriter,
  ) {}

  /** Returns the judges' tokens. Refuses `contest_exists`. */
  async write(tx: Tx, definition: Definition, actor: string): Promise<JudgeInvitation[]> {
    const contest = await this.contest(tx, definition, actor);
    const { judges, invitations } = await this.judges(tx, definition, contest, actor);
    let last = 0;
    for (const position of definition.events.keys()) {
      last = await this.events.write(tx, { definition, position, contest, judges, actor, last });
    }
    return invitations;
  }

  private async contest(tx: Tx, { contest }: Definition, actor: string) {
    const known = await tx.sql.all('SELECT id FROM contest WHERE code = ?', [contest.code]);
    if (known.length > 0) throw new Refusal('contest_exists', { code: contest.code });
    const organisation = contest.organiser ? await this.organisations.findOrCreate(tx, contest.organiser, actor) : null;
    const id = this.chance.id();
    const row = [
      id,
      contest.code,
      contest.name,
      contest.nameEn ?? null,
      contest.timeZone,
      organisation,
      this.clock.now(),
    ];
    await insertRows(
      tx.sql,
      'contest',
      ['id', 'code', 'name_zh', 'name_en', 'time_zone', 'organisation_id', 'created_at'],
      [row],
    );
    await this.journal.open(tx, id);
    // Whoever brings a contest in runs it; the command line belongs to the administrator.
    const grant = { accountId: actor, role: 'organiser', scope: 'contest', scopeId: contest.code } as const;
    if (actor !== 'system') await this.memberships.grant(tx, grant, actor);
    return { id, code: contest.code };
  }

  private async judges(tx: Tx, { judges }: Definition, contest: { id: string; code: string }, actor: string) {
    const persons = await this.people.create(
      tx,
      judges.map(({ name }) => name),
    );
    const rows = judges.map(({ code }, index) => [this.chance.id(), contest.id, code, persons[index]!, null]);
    await insertRows(tx.sql, 'judge', ['id', 'contest_id', 'code', 'person_id', 'account_id'], rows);
    const invited = await this.invitations.inviteMany(
      tx,
      judges.map(({ role }, index) => ({
        personId: persons[index]!,
        role,
        scope: 'contest' as const,
        scopeId: contest.code,
      })),
      actor,
    );
    return {
      judges: new Map(judges.map(({ code }, index) => [code, String(rows[index]![0])])),
      invitations: judges.map(({ code, name }, index) => ({ judge: code, name, token: invited[index]!.token })),
    };
  }
}
