import type { registrationApi } from '@leitai/shared/contract/registration';
import { can, type Grant } from '@leitai/shared/domain/permission/roles';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ElsewhereService } from '../conduct/elsewhere.service.js';
import type { EventRef } from '../contests/contests.service.js';
import { PeopleService } from '../identity/people.service.js';
import { Desk } from './desk.js';
import { RegistrationStore } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';

type Input = Parsed<typeof registrationApi.rename>;

/** Contests in which a person counts, as an entry or on a list. */
const CONTESTS = `SELECT c.code AS contest FROM entry n JOIN event e ON e.id = n.event_id
  JOIN contest c ON c.id = e.contest_id WHERE n.person_id = ?
  UNION SELECT c.code AS contest FROM registration r JOIN contest c ON c.id = r.contest_id
  WHERE r.person_id = ? AND r.state = 'active'`;

/** A name that was written wrongly is put right: journal and marks know the person by pseudonym and stay as they are. */
@Injectable()
export class NameCorrections {
  constructor(
    private readonly turns: RegistrationTurn,
    private readonly store: RegistrationStore,
    private readonly desk: Desk,
    private readonly people: PeopleService,
    private readonly elsewhere: ElsewhereService,
  ) {}

  /** Refuses `rename_elsewhere` when the person is in a contest that the actor does not run: its boards begin anew, too. */
  async correct({ params, body }: Input, { accountId: actor, grants }: Actor): Promise<void> {
    const { uuid, name, reason } = body;
    let person = { personId: '', eventId: '' };
    await this.desk.republish(params, { uuid, said: ['rename', params, body] }, actor, async (tx, event) => {
      const personId = await this.personOf(tx, event, body.who);
      await this.assertOwn(tx, personId, grants);
      const { before, after } = await this.people.rename(tx, personId, name);
      const leaf = { type: 'person.renamed', actor, reason, before, after, about: { person: personId } };
      await this.turns.tell(tx, event, [leaf]);
      person = { personId, eventId: event.eventId };
    });
    // Boards of other events that the same person is in show the right name, too.
    await this.elsewhere.republish(person, null, actor);
  }

  private async assertOwn(tx: Tx, personId: string, grants: readonly Grant[]): Promise<void> {
    const contests = await tx.sql.all<{ contest: string }>(CONTESTS, [personId, personId]);
    if (contests.some(({ contest }) => !can(grants, 'contest.run', { contest }))) throw new Refusal('rename_elsewhere');
  }

  private async personOf(tx: Tx, event: EventRef, who: Input['body']['who']): Promise<string> {
    if ('registration' in who) {
      const row = await this.store.one(tx.sql, who.registration);
      if (row?.eventId !== event.eventId) throw new Refusal('not_found');
      return row.personId;
    }
    const text = 'SELECT person_id AS person FROM entry WHERE event_id = ? AND number = ?';
    const [entry] = await tx.sql.all<{ person: string }>(text, [event.eventId, who.number]);
    if (!entry) throw new Refusal('not_found');
    return entry.person;
  }
}
