import type { Violation } from '@leitai/shared/domain/problem/violation';
import { clashes } from '@leitai/shared/domain/registration/clashes';
import { type ReadPerson, readPerson } from '@leitai/shared/domain/registration/import-rows';
import {
  type Application,
  type RegistrationPlace,
  registrationFaults,
} from '@leitai/shared/domain/registration/register';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { IdNumbersService, type Proof } from '../identity/id-numbers.service.js';
import { RegistrationRulesService } from './registration-rules.service.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';
import { dayIn } from './registration-turn.js';

/** Who wants to enter, as the contract says it. */
interface Told {
  name: string;
  employer: string | null;
  level: string | null;
  idNumber: string | null;
  born: string | null;
}

/** Looks up what decisions about registering need. */
@Injectable()
export class Applications {
  constructor(
    private readonly contests: ContestsService,
    private readonly rules: RegistrationRulesService,
    private readonly store: RegistrationStore,
    private readonly numbers: IdNumbersService,
    private readonly clock: Clock,
  ) {}

  async place(sql: Sql, event: EventRef): Promise<RegistrationPlace> {
    return {
      event: event.eventCode,
      state: event.state,
      rules: await this.rules.of(sql, event.eventId),
      excludedBy: await this.rules.excludedBy(sql, event.contestId, event.eventCode),
      eventNames: new Map(
        (await this.contests.eventsOf(sql, event.contestCode)).map(({ eventCode, eventNameZh, eventNameEn }) => [
          eventCode,
          { zh: eventNameZh, en: eventNameEn ?? eventNameZh },
        ]),
      ),
      today: dayIn(event.timeZone, this.clock.now()),
    };
  }

  /**
   * Codes of the contest's events that somebody is in already, known by account, person or an identity number that was seen.
   * Who registers by themselves leaves the number out: the answer must not tell whether it is known.
   */
  async enteredIn(sql: Sql, alive: readonly RegistrationRow[], who: Who): Promise<string[]> {
    const persons = new Set(who.idNumber === null ? [] : await this.numbers.find(sql, who.idNumber));
    if (who.personId !== undefined) persons.add(who.personId);
    return alive
      .filter(({ personId, accountId }) => persons.has(personId) || (accountId !== null && accountId === who.accountId))
      .map(({ eventCode }) => eventCode);
  }

  /** The person with this identity number who is in the contest already, in whatever event, and whose account it is. */
  async known(sql: Sql, alive: readonly RegistrationRow[], idNumber: string | null): Promise<Known | undefined> {
    if (idNumber === null) return undefined;
    const persons = await this.numbers.find(sql, idNumber);
    const theirs = alive.filter(({ personId }) => persons.includes(personId));
    return theirs.find(({ accountId }) => accountId !== null) ?? theirs[0];
  }

  /** Persons of a contest who told an identity number that somebody else of it has, with those others. */
  async clashes(sql: Sql, alive: readonly RegistrationRow[]): Promise<Map<string, string[]>> {
    return clashes(await this.numbers.of(sql, [...new Set(alive.map(({ personId }) => personId))]));
  }

  alive(sql: Sql, event: EventRef): Promise<RegistrationRow[]> {
    return this.store.aliveIn(sql, event.contestId);
  }

  /** All that speaks against a person in an event, by rules and by what is there already. */
  faults(place: RegistrationPlace, person: ReadPerson, enteredIn: readonly string[]): Violation[] {
    return registrationFaults(place, { ...person, enteredIn, scout: false } satisfies Application);
  }

  /** Keeps a keyed hash of the identity number with a person, once. Refuses `registration_id_number_differs`. */
  async remember(tx: Tx, personId: string, idNumber: string | null, proof: Proof): Promise<void> {
    if (idNumber === null) return;
    const same = await this.numbers.is(tx.sql, personId, idNumber);
    if (same === false) throw new Refusal('registration_id_number_differs');
    if (same === null) await this.numbers.remember(tx, personId, idNumber, proof);
  }
}

type Known = Pick<RegistrationRow, 'personId' | 'accountId' | 'delegationId'>;

interface Who {
  personId?: string;
  accountId?: string;
  idNumber: string | null;
}

/** What somebody told in a form; refuses with what is wrong first. */
export function readTold({ name, employer, level, idNumber, born }: Told): ReadPerson {
  const text = (value: string | null) => value ?? '';
  const { person, faults } = readPerson({
    name,
    employer: text(employer),
    level: text(level),
    idNumber: text(idNumber),
    born: text(born),
  });
  if (faults[0]) throw Refusal.of(faults[0]);
  return person;
}
