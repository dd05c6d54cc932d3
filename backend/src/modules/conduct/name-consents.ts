import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ConsentsService } from '../identity/consents.service.js';
import { ConductService } from './conduct.service.js';

/** A contestant's consent to be named on public boards, recorded by the organiser at the person's word. */
@Injectable()
export class NameConsents {
  constructor(
    private readonly consents: ConsentsService,
    private readonly conduct: ConductService,
    private readonly chance: Chance,
  ) {}

  /** Writes the ledger and gives every board of the event a new id, in one turn. */
  async record(
    { contest, event, number }: { contest: string; event: string; number: string },
    { given, textVersion }: { given: boolean; textVersion: string },
    actor: string,
  ): Promise<void> {
    const request = { uuid: this.chance.id(), said: null };
    await this.conduct.republish({ contest, event }, request, actor, async ({ tx, event: { eventId } }) => {
      const text = 'SELECT person_id AS person FROM entry WHERE event_id = ? AND number = ?';
      const [entry] = await tx.sql.all<{ person: string }>(text, [eventId, number]);
      if (!entry) throw new Refusal('not_found');
      if (given)
        await this.consents.give(tx, [{ personId: entry.person, purpose: 'publish_name', textVersion }], actor);
      else await this.consents.withdraw(tx, entry.person, 'publish_name', actor);
    });
  }
}
