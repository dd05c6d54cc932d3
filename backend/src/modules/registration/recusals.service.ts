import { type DueRecusal, recusalsOf, settleRecusals, shortPanels } from '@leitai/shared/domain/delegation/recusals';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { JudgesService } from '../contests/judges.service.js';
import { RulesService } from '../contests/rules.service.js';
import { PeopleService } from '../identity/people.service.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';

/** A coach and a judge of one name are one person: compared by the keyed hash of the name, no vault is opened. */
const COACHED = `SELECT d.registration_id AS registration, j.id AS judge FROM coached d JOIN coach k ON k.id = d.coach_id
  JOIN delegation g ON g.id = k.delegation_id
  JOIN person_token kt ON kt.person_id = k.person_id AND kt.field = 'name'
  JOIN person_token jt ON jt.field = 'name' AND jt.token = kt.token
  JOIN judge j ON j.person_id = jt.person_id AND j.contest_id = g.contest_id WHERE g.contest_id = ?`;

/** Somebody on the list under the id that the rules know or will know them by. */
export interface Marked {
  id: string;
  row: RegistrationRow;
}

/** Judges who may not mark whom: coaches and colleagues of contestants (contest.md §1, §2). */
@Injectable()
export class RecusalsService {
  constructor(
    private readonly contests: ContestsService,
    private readonly judges: JudgesService,
    private readonly rules: RulesService,
    private readonly people: PeopleService,
    private readonly store: RegistrationStore,
  ) {}

  /** Those that come into force for these contestants, and those that cannot, because a panel would lack judges. */
  async settle(sql: Sql, contestId: string, rules: EventRules, marked: readonly Marked[]) {
    return settleRecusals(rules.panels, await this.due(sql, contestId, rules, marked));
  }

  /** Of all events of a contest that have not begun, with names, for the organiser; before registration closes, too. */
  async shown(sql: Sql, contest: string) {
    const judges = new Map((await this.judges.ofContest(sql, contest)).map((judge) => [judge.id, judge]));
    const found = [];
    for (const event of await this.contests.eventsOf(sql, contest)) found.push(...(await this.ofEvent(sql, event)));
    const names = await this.people.names(sql, [
      ...found.flatMap(({ judge }) => judges.get(judge)?.personId ?? []),
      ...found.map(({ personId }) => personId),
    ]);
    return found.map(({ event, judge, personId, why, short }) => ({
      ...{ event, why, short, judge: judges.get(judge)?.code ?? '—', worker: names.get(personId) ?? '—' },
      judgeName: names.get(judges.get(judge)?.personId ?? '') ?? '—',
    }));
  }

  private async ofEvent(sql: Sql, event: EventRef) {
    if (event.state !== 'registration_open' && event.state !== 'registration_closed') return [];
    const rules = await this.rules.at(sql, event.eventId, event.rulesVersion);
    const rows = (await this.store.ofEvent(sql, event.eventId)).filter(({ state }) => state === 'active');
    const marked = rows.map((row) => ({ id: row.id, row }));
    const due = await this.due(sql, event.contestId, rules, marked);
    const { left } = settleRecusals(rules.panels, due);
    const personOf = new Map(rows.map(({ id, personId }) => [id, personId]));
    return due.map((one) => ({
      ...{ event: event.eventCode, judge: one.judge, why: one.why, personId: personOf.get(one.entry) as string },
      short: left.includes(one) || isShort(rules, due, one.entry),
    }));
  }

  private async due(sql: Sql, contestId: string, { judges, panels }: EventRules, marked: readonly Marked[]) {
    const serving = new Set(panels.flatMap((panel) => panel.judges));
    const text = 'SELECT id, employer FROM judge WHERE contest_id = ?';
    const known = await sql.all<{ id: string; employer: string | null }>(text, [contestId]);
    const employers = new Map(known.map(({ id, employer }) => [id, employer]));
    const facts = judges
      .filter(({ id }) => serving.has(id))
      .map(({ id }) => ({ id, employer: employers.get(id) ?? null }));
    const coached = await sql.all<{ registration: string; judge: string }>(COACHED, [contestId]);
    const coachedBy = (registration: string) =>
      new Set(coached.filter((pair) => pair.registration === registration).map(({ judge }) => judge));
    return recusalsOf(
      facts,
      marked.map(({ id, row }) => ({ id, employer: row.employer, coachedBy: coachedBy(row.id) })),
    );
  }
}

/** Whether panels lack judges without an entry's coaches, who are recused whatever happens. */
const isShort = ({ panels }: EventRules, due: readonly DueRecusal[], entry: string): boolean => {
  const coaches = due.filter((one) => one.entry === entry && one.why === 'coach').map(({ judge }) => judge);
  return coaches.length > 0 && shortPanels(panels, new Set(coaches)).length > 0;
};
