import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService } from '../contests/contests.service.js';
import { ConsentsService } from '../identity/consents.service.js';
import { ConductService } from './conduct.service.js';

/** A contestant's consent to be named on public boards, recorded by the organiser at the person's word. */
@Injectable()
export class NameConsents {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contests: ContestsService,
    private readonly consents: ConsentsService,
    private readonly conduct: ConductService,
    private readonly chance: Chance,
  ) {}

  /** Writes the ledger, then gives every board of the event a new id, so that no screen keeps a withdrawn name. */
  async record(
    { contest, event, number }: { contest: string; event: string; number: string },
    { given, textVersion }: { given: boolean; textVersion: string },
    actor: string,
  ): Promise<void> {
    await this.work.run(async (tx) => {
      const { eventId } = await this.contests.event(tx.sql, contest, event);
      const [entry] = await tx.sql.all<{ person: string }>(
        'SELECT person_id AS person FROM entry WHERE event_id = ? AND number = ?',
        [eventId, number],
      );
      if (!entry) throw new Refusal('not_found');
      if (given)
        await this.consents.give(tx, [{ personId: entry.person, purpose: 'publish_name', textVersion }], actor);
      else await this.consents.withdraw(tx, entry.person, 'publish_name', actor);
    });
    await this.conduct.republish(contest, event, this.chance.id(), actor);
  }
}
