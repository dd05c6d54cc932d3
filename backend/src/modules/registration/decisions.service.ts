import type { registrationApi } from '@leitai/shared/contract/registration';
import { decideReplacement } from '@leitai/shared/domain/registration/register';
import { joined } from '@leitai/shared/domain/registration/status';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import type { EventRef } from '../contests/contests.service.js';
import { CheckInService } from '../draw/check-in.service.js';
import { IdNumbersService } from '../identity/id-numbers.service.js';
import { PeopleService } from '../identity/people.service.js';
import { ResultLinksService } from '../results/result-links.service.js';
import { Applications, readTold } from './applications.js';
import { Desk } from './desk.js';
import { type RegistrationChange, type RegistrationRow, RegistrationStore } from './registration-store.js';
import { momentIn, RegistrationTurn } from './registration-turn.js';

type Api = typeof registrationApi;

const COACHED_ON =
  'INSERT INTO coached (coach_id, registration_id) SELECT coach_id, ? FROM coached WHERE registration_id = ?';

/** What an organiser decides about registrations that are there. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly turns: RegistrationTurn,
    private readonly applications: Applications,
    private readonly store: RegistrationStore,
    private readonly desk: Desk,
    private readonly people: PeopleService,
    private readonly numbers: IdNumbersService,
    private readonly arrivals: CheckInService,
    private readonly links: ResultLinksService,
    private readonly clock: Clock,
  ) {}

  /** One decision about some registrations: all or none. */
  decide({ params, body }: Parsed<Api['decide']>, actor: string): Promise<void> {
    const { ids, what, reason, uuid } = body;
    return this.turns.run({ ...params, uuid, content: [params, body] }, async (tx, event) => {
      const rows = await this.rowsOf(tx, event, ids);
      if (what === 'refuse' || what === 'withdraw') {
        if (rows.some(({ number }) => number !== null)) throw new Refusal('registration_state');
        const state = what === 'refuse' ? 'refused' : 'withdrawn';
        return this.desk.leave(tx, event, rows, { state, reason, actor });
      }
      if (what === 'identify') await this.identify(tx, event, rows);
      for (const row of rows) await this.store.change(tx, row.id, { ...this.changeOf(row, what), reason });
      const type = `registration.${PAST[what]}`;
      await this.turns.tell(
        tx,
        event,
        rows.map(({ id }) => ({ type, actor, reason, about: { registration: id } })),
      );
    });
  }

  /**
   * Another person takes the place: on the list, or of the entry that it became already. The answer's id is the request's.
   * A team leader replaces in their own delegation only.
   */
  async replace(
    { params, body }: Pick<Parsed<Api['replace']>, 'params' | 'body'>,
    actor: string,
    delegationId?: string,
  ): Promise<{ id: string }> {
    const { uuid, reason } = body;
    await this.desk.republish(params, { uuid, said: ['replace', params, body] }, actor, async (tx, event) => {
      const [old] = (await this.rowsOf(tx, event, [params.id])) as [RegistrationRow];
      if (delegationId !== undefined && old.delegationId !== delegationId) throw new Refusal('not_found');
      const place = await this.applications.place(tx.sql, event);
      orRefuse(decideReplacement(place, this.clock.now(), (at) => momentIn(event.timeZone, at)));
      const person = readTold(body);
      const alive = (await this.applications.alive(tx.sql, event)).filter(({ id }) => id !== old.id);
      const enteredIn = await this.applications.enteredIn(tx.sql, alive, person);
      const [fault] = this.applications.faults(place, person, enteredIn);
      if (fault) throw Refusal.of(fault);
      const personId = await this.newPerson(tx, person);
      await this.handOver(
        tx,
        event,
        old,
        { id: uuid, personId, employer: person.employer, level: person.level },
        { actor, reason },
      );
    });
    return { id: uuid };
  }

  private async newPerson(tx: Tx, { name, idNumber }: { name: string; idNumber: string | null }): Promise<string> {
    const [personId] = (await this.people.create(tx, [name])) as [string];
    await this.applications.remember(tx, personId, idNumber, 'seen');
    return personId;
  }

  private async handOver(
    tx: Tx,
    event: EventRef,
    old: RegistrationRow,
    fresh: Pick<RegistrationRow, 'id' | 'personId' | 'employer' | 'level'>,
    { actor, reason }: { actor: string; reason: string },
  ): Promise<void> {
    await this.store.change(tx, old.id, { state: 'replaced', reason, entryId: null });
    const { delegationId } = old;
    const arrival = {
      ...fresh,
      accountId: null,
      by: 'employer' as const,
      approval: false,
      replaces: old,
      delegationId,
    };
    await this.desk.enter(tx, event, actor, [arrival]);
    // Whoever coaches the place goes on coaching it: recusals stay as they were settled.
    await tx.sql.run(COACHED_ON, [fresh.id, old.id]);
    if (old.entryId !== null) {
      await this.store.change(tx, fresh.id, { entryId: old.entryId });
      await this.links.end(tx, event, old.entryId, actor);
      await this.arrivals.handOver(tx, event, old.entryId, { actor, reason, operation: fresh.id });
      await tx.sql.run('UPDATE entry SET person_id = ?, employer = NULL WHERE id = ?', [fresh.personId, old.entryId]);
    }
    const about = { registration: old.id, by: fresh.id, entry: old.entryId };
    await this.turns.tell(tx, event, [{ type: 'registration.replaced', actor, reason, about }]);
  }

  /** The organiser saw who the claimed identity number belongs to: nobody else in the contest claims it any more. */
  private async identify(tx: Tx, event: EventRef, rows: readonly RegistrationRow[]): Promise<void> {
    const alive = await this.applications.alive(tx.sql, event);
    const clashing = await this.applications.clashes(tx.sql, alive);
    for (const { personId } of rows)
      if (!(await this.numbers.confirm(tx, personId, clashing.get(personId) ?? [])))
        throw new Refusal('registration_nothing_claimed');
  }

  private changeOf(row: RegistrationRow, what: 'approve' | 'confirm' | 'employ' | 'identify'): RegistrationChange {
    if (what === 'identify') return {};
    if (what === 'employ') return { employment: joined(row.employment, 'by_employer') };
    if (what === 'confirm') return { confirmedAt: row.confirmedAt ?? this.clock.now() };
    if (row.approval !== 'needed') throw new Refusal('registration_decided');
    return { approval: 'given' };
  }

  /** Refuses `not_found` for what is not in the event, and `registration_state` for who is out already. */
  private async rowsOf(tx: Tx, event: EventRef, ids: readonly string[]): Promise<RegistrationRow[]> {
    const all = new Map((await this.store.ofEvent(tx.sql, event.eventId)).map((row) => [row.id, row]));
    return [...new Set(ids)].map((id) => {
      const row = all.get(id);
      if (!row) throw new Refusal('not_found');
      if (row.state !== 'active') throw new Refusal('registration_state');
      return row;
    });
  }
}

const PAST = {
  approve: 'approved',
  confirm: 'confirmed_on_paper',
  employ: 'employment_confirmed',
  identify: 'number_seen',
} as const;
