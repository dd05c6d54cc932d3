import type { teamApi } from '@leitai/shared/contract/delegation';
import { delegationTodo } from '@leitai/shared/domain/delegation/todo';
import { closedFor, decideReplacement } from '@leitai/shared/domain/registration/register';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { PeopleService } from '../identity/people.service.js';
import { RegistrationRulesService } from '../registration/registration-rules.service.js';
import { TeamRegistrationsService } from '../registration/team-registrations.service.js';
import { CoachStore } from './coach-store.js';
import { DelegationStore } from './delegation-store.js';
import { DelegationTurn } from './delegation-turn.js';

type Api = typeof teamApi;

/** A team leader's own delegation. The guard has asked whether it is theirs. */
@Injectable()
export class TeamService {
  constructor(
    private readonly reader: Reader,
    private readonly turns: DelegationTurn,
    private readonly store: DelegationStore,
    private readonly coaches: CoachStore,
    private readonly contests: ContestsService,
    private readonly rules: RegistrationRulesService,
    private readonly people: PeopleService,
    private readonly registrations: TeamRegistrationsService,
    private readonly clock: Clock,
  ) {}

  async show({ params }: Parsed<Api['show']>) {
    const { sql } = this.reader;
    const row = await this.one(params.delegation);
    const { id, contest, timeZone, enterprise } = row;
    const workers = await this.registrations.of(sql, contest, id);
    const visible = (await this.contests.eventsOf(sql, contest)).filter(({ state }) => state !== 'draft');
    const events = await Promise.all(visible.map((event) => this.event(sql, event)));
    const contestName = nameOf(row.contestNameZh, row.contestNameEn);
    const open = events.some((event) => event.open);
    const todo = delegationTodo({ led: true, open, workers });
    return {
      id,
      contest,
      contestName,
      timeZone,
      enterprise,
      events,
      workers,
      todo,
      coaches: await this.named(sql, id),
    };
  }

  async enter({ params, body }: Parsed<Api['enter']>, actor: string) {
    return this.registrations.enter(await this.team(params.delegation), body, actor);
  }

  async links({ params, body }: Parsed<Api['links']>, actor: string) {
    const team = await this.team(params.delegation);
    return this.turns.run(team.contest, (tx) => this.registrations.links(tx, team, body.ids, actor));
  }

  async replace({ params, body }: Parsed<Api['replace']>, actor: string) {
    const team = await this.team(params.delegation);
    return this.registrations.replace(this.reader.sql, team, params.id, body, actor);
  }

  async withdraw({ params, body }: Parsed<Api['withdraw']>, actor: string) {
    const team = await this.team(params.delegation);
    await this.registrations.withdraw(this.reader.sql, team, params.id, body, actor);
  }

  private async event(sql: Sql, { eventId, eventCode, eventNameZh, eventNameEn, state }: EventRef) {
    const rules = await this.rules.of(sql, eventId);
    const { lowest, highest, youngest, oldest, replaceUntil } = rules;
    return {
      ...{ event: eventCode, name: nameOf(eventNameZh, eventNameEn), state, lowest, highest, youngest, oldest },
      open: closedFor(state) === undefined,
      replaceUntil: replaceUntil === null ? null : new Date(replaceUntil).toISOString(),
      replaceable: decideReplacement({ state, rules }, this.clock.now(), String).ok,
    };
  }

  private async named(sql: Sql, delegation: string) {
    const rows = await this.coaches.ofDelegation(sql, delegation);
    const names = await this.people.names(
      sql,
      rows.map(({ personId }) => personId),
    );
    return rows.map(({ id, personId, trainees }) => ({ id, name: names.get(personId) ?? '—', trainees }));
  }

  private async one(id: string) {
    const row = await this.store.byId(this.reader.sql, id);
    if (!row) throw new Refusal('not_found');
    return row;
  }

  private async team(delegation: string) {
    const { contest, enterprise } = await this.one(delegation);
    return { delegation, contest, enterprise };
  }
}

const nameOf = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });
