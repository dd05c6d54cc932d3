import type { registrationApi } from '@leitai/shared/contract/registration';
import { closedFor } from '@leitai/shared/domain/registration/register';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { PeopleService } from '../identity/people.service.js';
import { Applications, readTold } from './applications.js';
import { Desk } from './desk.js';
import { RegistrationRulesService } from './registration-rules.service.js';
import { RegistrationStore } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';
import { RegistrationViews } from './registration-views.js';
import { WorkerLinks } from './worker-links.js';

type Api = typeof registrationApi;

/** Registrations as the organiser sees them, and people entered one by one. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly turns: RegistrationTurn,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly applications: Applications,
    private readonly rules: RegistrationRulesService,
    private readonly store: RegistrationStore,
    private readonly desk: Desk,
    private readonly people: PeopleService,
    private readonly links: WorkerLinks,
    private readonly views: RegistrationViews,
    private readonly chance: Chance,
  ) {}

  async list({ params }: Parsed<Api['list']>) {
    const { sql } = this.reader;
    const event = await this.contests.event(sql, params.contest, params.event);
    const { capacity, replaceUntil } = await this.rules.of(sql, event.eventId);
    const defined = await this.rules.defined(sql, event.eventId);
    const alike = await this.alike(event);
    const { registrations: rows, holding, closed } = await this.views.ofEvent(sql, event);
    const registrations = rows.map((row) => ({ ...row, sameNumberAs: alike.get(row.id) ?? [] }));
    const having = (status: string) => registrations.filter((one) => one.status === status).length;
    const waiting = registrations.filter((one) => one.waiting !== null).length;
    // After registration closed, places are entries.
    const placed = defined + (closed ? having('entered') : holding);
    const toDo = { toConfirm: having('to_confirm'), toApprove: having('to_approve'), toIdentify: alike.size };
    const counts = { placed, waiting, ...toDo };
    const until = replaceUntil === null ? null : new Date(replaceUntil).toISOString();
    return { state: event.state, capacity, replaceUntil: until, counts, registrations };
  }

  /** Names of those in the contest who told the same identity number, by registration of this event. */
  private async alike(event: EventRef): Promise<Map<string, string[]>> {
    const { sql } = this.reader;
    const alive = await this.applications.alive(sql, event);
    const clashing = await this.applications.clashes(sql, alive);
    const names = await this.people.names(sql, [...clashing.keys()]);
    const alike = alive.filter(({ eventId, personId }) => eventId === event.eventId && clashing.has(personId));
    const namesOf = (persons: readonly string[]) => persons.map((id) => names.get(id) ?? '—');
    return new Map(alike.map(({ id, personId }) => [id, namesOf(clashing.get(personId) ?? [])]));
  }

  /**
   * Enters one worker, who then confirms; for a delegation if its team leader does. Refuses what the rules refuse.
   */
  add(
    { params, body }: Pick<Parsed<Api['add']>, 'params' | 'body'>,
    actor: string,
    delegationId: string | null = null,
  ): Promise<{ id: string }> {
    const content = delegationId === null ? [params, body] : [params, body, delegationId];
    return this.turns.run({ ...params, uuid: body.uuid, content }, async (tx, event) => {
      const closed = closedFor(event.state);
      if (closed) throw Refusal.of(closed);
      const person = readTold(body);
      const alive = await this.applications.alive(tx.sql, event);
      const enteredIn = await this.applications.enteredIn(tx.sql, alive, person);
      const [fault] = this.applications.faults(await this.applications.place(tx.sql, event), person, enteredIn);
      if (fault) throw Refusal.of(fault);
      const found = await this.applications.known(tx.sql, alive, person.idNumber);
      // A team leader who types a number is not told whose name stands beside it elsewhere.
      const known = delegationId === null || found?.delegationId === delegationId ? found : undefined;
      const personId = known?.personId ?? ((await this.people.create(tx, [person.name])) as [string])[0];
      await this.applications.remember(tx, personId, person.idNumber, 'seen');
      const id = this.chance.id();
      const { employer, level } = person;
      const accountId = known?.accountId ?? null;
      const arrival = { id, personId, accountId, employer, level, by: 'employer' as const, approval: false };
      await this.desk.enter(tx, event, actor, [{ ...arrival, delegationId }]);
      return { id };
    });
  }

  /** Links for workers without an account: each makes one, or takes the registration into their own. */
  async invite({ params, body }: Parsed<Api['invite']>, actor: string) {
    return this.turns.locked(params, async (tx, event) => {
      const wanted = new Set(body.ids);
      const rows = (await this.store.ofEvent(tx.sql, event.eventId)).filter(({ id }) => wanted.has(id));
      return this.links.make(tx, rows, actor);
    });
  }
}
