import type { ownRegistrationsApi } from '@leitai/shared/contract/registration';
import { decideRegistration, isScout } from '@leitai/shared/domain/registration/register';
import { joined } from '@leitai/shared/domain/registration/status';
import { Injectable } from '@nestjs/common';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ElsewhereService } from '../conduct/elsewhere.service.js';
import type { EventRef } from '../contests/contests.service.js';
import { ConsentsService } from '../identity/consents.service.js';
import { PeopleService } from '../identity/people.service.js';
import { Applications, readTold } from './applications.js';
import { Desk } from './desk.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';
import { Withdrawals } from './withdrawals.js';

type Api = typeof ownRegistrationsApi;
type Own = { place: { contest: string; event: string }; id: string };

/** Whose name in which contest. */
type Consenting = { personId: string; contest: string };
const consentOf = ({ personId, contestCode }: RegistrationRow): Consenting => ({ personId, contest: contestCode });

/** What contestants do about their own registrations. */
@Injectable()
export class OwnRegistrationsService {
  constructor(
    private readonly turns: RegistrationTurn,
    private readonly reader: Reader,
    private readonly applications: Applications,
    private readonly store: RegistrationStore,
    private readonly desk: Desk,
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly elsewhere: ElsewhereService,
    private readonly chance: Chance,
    private readonly clock: Clock,
    private readonly withdrawals: Withdrawals,
  ) {}

  /** Registers the account's own person. Refuses what the rules refuse. */
  register({ body }: Parsed<Api['register']>, { accountId, grants }: Actor): Promise<{ id: string }> {
    const { contest, event: code, uuid } = body;
    return this.turns.run({ contest, event: code, uuid, content: [accountId, body] }, async (tx, event) => {
      const personId = await this.people.ofAccount(tx.sql, accountId);
      const person = readTold({ ...body, name: '—' });
      const alive = await this.applications.alive(tx.sql, event);
      const enteredIn = await this.applications.enteredIn(tx.sql, alive, { personId, accountId, idNumber: null });
      const place = await this.applications.place(tx.sql, event);
      const scout = body.scout || isScout(grants);
      const { approval } = orRefuse(decideRegistration(place, { ...person, enteredIn, scout }));
      const id = this.chance.id();
      await this.applications.remember(tx, personId, person.idNumber, 'claimed');
      await this.desk.enter(tx, event, accountId, [
        { id, personId, accountId, employer: person.employer, level: person.level, by: 'worker', approval },
      ]);
      await this.consent(tx, { personId, contest }, body.publishName, accountId);
      return { id };
    });
  }

  /** The worker says yes, separately about the employment and about the name. */
  async confirm({ params, body }: Parsed<Api['confirm']>, { accountId, grants }: Actor): Promise<void> {
    const own = await this.find(params.id, accountId);
    await this.turn(own, body, accountId, async (tx, event, row) => {
      if (event.state !== 'registration_open' && row.number === null) throw new Refusal('registration_closed');
      const approval = body.scout || isScout(grants) ? 'needed' : row.approval;
      await this.store.change(tx, row.id, {
        confirmedAt: this.clock.now(),
        employment: body.employed ? joined(row.employment, 'by_worker') : row.employment,
        approval,
      });
      const about = { registration: row.id, employed: body.employed, approval };
      await this.turns.tell(tx, event, [{ type: 'registration.confirmed', actor: accountId, about }]);
      await this.consent(tx, consentOf(row), body.publishName, accountId);
    });
  }

  /** Leaves; see `Withdrawals`. */
  async withdraw({ params, body }: Parsed<Api['withdraw']>, { accountId }: Actor): Promise<void> {
    await this.find(params.id, accountId);
    await this.withdrawals.withdraw(await this.one(params.id), body, accountId);
  }

  /** The ledger is written, and boards that show the entry begin anew; saying it again changes nothing. */
  async publishName({ params, body }: Parsed<Api['publishName']>, { accountId }: Actor): Promise<void> {
    const { place } = await this.find(params.id, accountId);
    const row = await this.one(params.id);
    const named = await this.consents.publicNames(this.reader.sql, row.contestCode, [row.personId]);
    const request = { uuid: body.uuid, said: ['name consent', params, body] };
    await this.desk.assertSame(request);
    if (named.has(row.personId) === body.given) return;
    await this.consents.assertSeldom(accountId);
    await this.desk.republish(place, request, accountId, async (tx) => {
      if (body.given) await this.consent(tx, consentOf(row), body.textVersion, accountId);
      else await this.consents.withdraw(tx, { ...consentOf(row), purpose: 'publish_name' }, accountId);
    });
    // The consent is for the contest: wherever else in it they have an entry, the name comes or goes, too.
    await this.elsewhere.republish(row, row.contestCode, accountId);
  }

  private async consent(tx: Tx, where: Consenting, textVersion: string | null, actor: string): Promise<void> {
    const given = await this.consents.publicNames(tx.sql, where.contest, [where.personId]);
    if (textVersion === null || given.has(where.personId)) return;
    await this.consents.give(tx, [{ ...where, purpose: 'publish_name', textVersion }], actor);
  }

  private async one(id: string): Promise<RegistrationRow> {
    const row = await this.store.one(this.reader.sql, id);
    if (!row) throw new Refusal('not_found');
    return row;
  }

  /** Where one's own registration is; somebody else's is not there. */
  private async find(id: string, accountId: string): Promise<Own> {
    const row = await this.one(id);
    if (row.accountId !== accountId) throw new Refusal('not_found');
    return { id, place: { contest: row.contestCode, event: row.eventCode } };
  }

  private turn(
    { place, id }: Own,
    body: { uuid: string },
    accountId: string,
    act: (tx: Tx, event: EventRef, row: RegistrationRow) => Promise<void>,
  ): Promise<void> {
    return this.turns.run({ ...place, uuid: body.uuid, content: [accountId, id, body] }, async (tx, event) => {
      const row = await this.store.one(tx.sql, id);
      if (row?.state !== 'active') throw new Refusal('registration_state');
      await act(tx, event, row);
    });
  }
}
