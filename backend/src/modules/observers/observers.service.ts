import type { observersApi } from '@leitai/shared/contract/observer';
import { decideObserver } from '@leitai/shared/domain/delegation/observer';
import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { ConsentsService } from '../identity/consents.service.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { PeopleService } from '../identity/people.service.js';
import { SignUpsService } from '../identity/sign-ups.service.js';
import { type ObserverRow, ObserverStore } from './observer-store.js';

type Api = typeof observersApi;
type Register = Parsed<Api['register']>;

/** Who asked for a ticket, in audit: a visitor has no account. */
const VISITOR = 'visitor';

/** Observers of enterprises: they register, the organiser decides, and their ticket shows what everybody may see. */
@Injectable()
export class ObserversService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly signUps: SignUpsService,
    private readonly devices: DeviceAccessService,
    private readonly store: ObserverStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Asks for a ticket; the same request again gets the same one. Refuses `observers_closed`, `too_many_requests`. */
  async register({ params: { contest }, body }: Register, ip: string): Promise<{ ticket: string }> {
    await this.signUps.count(ip);
    return this.turn(contest, async (tx) => {
      const events = await this.contests.eventsOf(tx.sql, contest);
      const state = orRefuse(decideObserver(events.map((event) => event.state)));
      const { uuid: id, name, enterprise, consent: textVersion } = body;
      const known = await this.store.byId(tx.sql, id);
      if (known) return this.repeated(tx, known, { contest, name, enterprise });
      const [personId] = (await this.people.create(tx, [name])) as [string];
      const contestId = events[0]!.contestId;
      await this.store.insert(tx, { id, contestId, personId, enterprise, state, createdAt: this.clock.now() });
      await this.consents.give(tx, [{ personId, purpose: 'observe', contest, textVersion }], VISITOR);
      await this.tell(tx, contest, [
        { type: 'observer.asked', actor: VISITOR, about: { observer: id, person: personId } },
      ]);
      return { ticket: this.ticketOf(id) };
    });
  }

  async list({ params }: Parsed<Api['list']>) {
    const rows = await this.store.ofContest(this.reader.sql, params.contest);
    const names = await this.people.names(
      this.reader.sql,
      rows.map(({ personId }) => personId),
    );
    return rows.map(({ personId, createdAt, contest: _, ...row }) => ({
      ...row,
      name: names.get(personId) ?? '—',
      createdAt: new Date(createdAt).toISOString(),
    }));
  }

  /** Approves or refuses; who stands so already is left alone. Refuses `not_found` when one is of another contest. */
  decide({ params: { contest }, body: { ids, what, reason } }: Parsed<Api['decide']>, actor: string): Promise<void> {
    const state = what === 'approve' ? 'approved' : 'refused';
    return this.turn(contest, async (tx) => {
      const rows = new Map((await this.store.ofContest(tx.sql, contest)).map((row) => [row.id, row]));
      if (ids.some((id) => !rows.has(id))) throw new Refusal('not_found');
      const changed = [...new Set(ids)].filter((id) => rows.get(id)?.state !== state);
      for (const id of changed) await this.store.decide(tx, id, { state, reason });
      const leaves = changed.map((id) => ({ type: `observer.${state}`, actor, reason, about: { observer: id } }));
      await this.tell(tx, contest, leaves);
    });
  }

  /** Refuses `not_found` for a ticket that nobody was given, and `too_many_requests` to who guesses. */
  async ticket(ticket: string, ip: string) {
    const { sql } = this.reader;
    const row = await this.devices.guess(ip, async () => {
      const found = await this.store.byId(sql, ticket.slice(0, 36));
      return found && this.ticketOf(found.id) === ticket ? found : null;
    });
    if (!row) throw new Refusal('not_found');
    const { contest, personId, enterprise, state, reason } = row;
    const events = (await this.contests.eventsOf(sql, contest)).filter((event) => event.state !== 'draft');
    const [first] = events;
    if (!first) throw new Refusal('not_found');
    const names = await this.people.names(sql, [personId]);
    return {
      ...{ contest, enterprise, state, reason, name: names.get(personId) ?? '—' },
      contestName: nameOf(first.contestNameZh, first.contestNameEn),
      events: events.map(({ eventCode: code, eventNameZh, eventNameEn, state: at }) => ({
        ...{ code, name: nameOf(eventNameZh, eventNameEn), state: at },
      })),
    };
  }

  /** Nobody can make it up, and it need not be kept: the id and its keyed hash. */
  private ticketOf(id: string): string {
    return `${id}-${this.devices.codeToken(`observer ${id}`).slice(0, 32)}`;
  }

  private async repeated(tx: Tx, known: ObserverRow, told: { contest: string; name: string; enterprise: string }) {
    const names = await this.people.names(tx.sql, [known.personId]);
    const same = known.contest === told.contest && names.get(known.personId) === told.name;
    if (!same || known.enterprise !== told.enterprise) throw new Refusal('operation_reused');
    return { ticket: this.ticketOf(known.id) };
  }

  private turn<T>(contest: string, act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.run(async (tx) => {
      // The log of a contest that is not there must not come into being.
      if (!(await this.contests.exists(tx.sql, contest))) throw new Refusal('not_found');
      await this.audit.lock(tx, logOf(contest));
      return act(tx);
    });
  }

  private async tell(tx: Tx, contest: string, leaves: readonly Leaf[]): Promise<void> {
    if (leaves.length > 0) await this.audit.append(tx, logOf(contest), leaves);
  }
}

const logOf = (contest: string) => `contest:${contest}`;
const nameOf = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });
