import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ConsentsService } from '../identity/consents.service.js';
import { ConductService } from './conduct.service.js';
import { ElsewhereService } from './elsewhere.service.js';

/** A contestant's consent to be named on a contest's public boards, recorded by the organiser at the person's word. */
@Injectable()
export class NameConsents {
  constructor(
    private readonly consents: ConsentsService,
    private readonly conduct: ConductService,
    private readonly elsewhere: ElsewhereService,
    private readonly chance: Chance,
  ) {}

  /** Writes the ledger and gives every board of the event a new id, in one turn; then those of the contest's other events. */
  async record(
    { contest, event, number }: { contest: string; event: string; number: string },
    { given, textVersion }: { given: boolean; textVersion: string },
    actor: string,
  ): Promise<void> {
    let person = { personId: '', eventId: '' };
    const request = { uuid: this.chance.id(), said: null };
    await this.conduct.republish({ contest, event }, request, actor, async ({ tx, event: { eventId } }) => {
      const text = 'SELECT person_id AS person FROM entry WHERE event_id = ? AND number = ?';
      const [entry] = await tx.sql.all<{ person: string }>(text, [eventId, number]);
      if (!entry) throw new Refusal('not_found');
      person = { personId: entry.person, eventId };
      const line = { personId: entry.person, purpose: 'publish_name', contest } as const;
      if (given) await this.consents.give(tx, [{ ...line, textVersion }], actor);
      else await this.consents.withdraw(tx, line, actor);
    });
    await this.elsewhere.republish(person, contest, actor);
  }
}
