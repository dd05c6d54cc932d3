import { isAway, tasksOf } from '@leitai/shared/domain/day/tasks';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { JudgesService } from '../contests/judges.service.js';
import { NamesService } from '../contests/names.service.js';
import { RulesService } from '../contests/rules.service.js';
import { ClocksService } from '../incidents/clocks.service.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { SheetsService } from '../judging/sheets.service.js';
import { TabletReports } from '../judging/tablet-reports.service.js';
import { arrivalsOf, freezeTimesOf } from './day.queries.js';
import { factsOf, panelsOf, sessionsOf, tabletOf } from './day-view.js';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Reads everything about the day of a contest: a fixed number of queries, however many events it has. */
@Injectable()
export class DayService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly judges: JudgesService,
    private readonly names: NamesService,
    private readonly sheets: SheetsService,
    private readonly clocks: ClocksService,
    private readonly incidents: IncidentsService,
    private readonly reports: TabletReports,
    private readonly clock: Clock,
  ) {}

  /** Refuses `not_found`. */
  async of(contest: string) {
    const { sql } = this.reader;
    const now = this.clock.now();
    const events = await this.contests.eventsOf(sql, contest);
    const [first] = events;
    if (!first) throw new Refusal('not_found');
    const rules = await this.rulesOf(events);
    const ids = events.map(({ eventId }) => eventId);
    const [sheets, clocks, incidents, arrivals, freezes, judges] = await Promise.all([
      this.sheets.day(sql, first.contestId, rules),
      this.clocks.faces(sql, ids),
      this.incidents.ofContest(sql, first.contestId),
      arrivalsOf(sql, first.contestId),
      freezeTimesOf(sql, ids),
      this.judgesOf(contest),
    ]);
    const seen = { events, rules, sheets, clocks, incidents, arrivals, judges, now };
    const codes = new Map(events.map(({ eventId, eventCode }) => [eventId, eventCode]));
    return {
      now: new Date(now).toISOString(),
      name: nameOf(first.contestNameZh, first.contestNameEn),
      timeZone: first.timeZone,
      events: events.map((event) => ({
        code: event.eventCode,
        name: nameOf(event.eventNameZh, event.eventNameEn),
        state: event.state,
        freezeAt: iso(freezes.get(event.eventId) ?? null),
        ...{ entries: 0, present: 0, late: 0, ...arrivals.get(event.eventId) },
        lateAfter: iso(arrivals.get(event.eventId)?.lateAfter ?? null),
      })),
      sessions: sessionsOf(seen),
      panels: panelsOf(seen),
      tablets: judges.map((judge) => tabletOf(judge, now, isAway)),
      incidents: incidents.map((row) => ({
        id: row.id,
        event: codes.get(row.eventId) ?? '',
        type: row.type,
        entry: row.entryId && numberIn(rules.get(row.eventId), row.entryId),
        note: row.note,
        at: new Date(row.at).toISOString(),
        by: row.by,
        decision: row.decision,
        extraMs: row.extraMs,
        decidedBy: row.deciderName,
        decidedAt: iso(row.decidedAt),
      })),
      tasks: tasksOf(factsOf(seen)).map((task) => ({ ...task, since: iso(task.since) })),
    };
  }

  private async rulesOf(events: readonly EventRef[]): Promise<Map<string, EventRules>> {
    const read = events.map(
      async ({ eventId, rulesVersion }): Promise<[string, EventRules]> => [
        eventId,
        await this.rules.at(this.reader.sql, eventId, rulesVersion),
      ],
    );
    return new Map(await Promise.all(read));
  }

  private async judgesOf(contest: string) {
    const judges = await this.judges.ofContest(this.reader.sql, contest);
    const persons = judges.map(({ personId }) => personId);
    const names = await this.names.persons(this.reader.sql, persons);
    return judges.map(({ id, code, personId, accountId }) => ({
      ...{ id, code, name: names.get(personId) ?? '—' },
      report: this.reports.of(accountId),
    }));
  }
}

const nameOf = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });

const numberIn = (rules: EventRules | undefined, entry: string): string =>
  (rules && ruleIndex(rules).entries.get(entry)?.number) ?? '—';
