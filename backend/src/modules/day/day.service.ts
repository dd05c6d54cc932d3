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
import { ScreensService } from '../screens/screens.service.js';
import { TimetableService } from '../timetable/timetable.service.js';
import { arrivalsOf, freezeTimesOf } from './day.queries.js';
import { dayOf } from './day-answer.js';

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
    private readonly screens: ScreensService,
    private readonly timetable: TimetableService,
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
    const [sheets, clocks, incidents, arrivals, freezes, judges, screens, timetable] = await Promise.all([
      this.sheets.day(sql, first.contestId, rules),
      this.clocks.faces(sql, ids),
      this.incidents.ofContest(sql, first.contestId),
      arrivalsOf(sql, first.contestId),
      freezeTimesOf(sql, ids),
      this.judgesOf(contest),
      this.screens.ofContest(contest),
      this.timetable.written(sql, first.contestId),
    ]);
    const seen = { events, rules, sheets, clocks, incidents, arrivals, judges, screens, timetable, now };
    return dayOf(seen, freezes);
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
