import { countOf } from '@leitai/shared/domain/contest/missing';
import { movesFrom } from '@leitai/shared/domain/contest/moves';
import type { EventFold } from '@leitai/shared/domain/journal/fold';
import { type Language, sentence } from '@leitai/shared/domain/problem/catalogue';
import type { Violation } from '@leitai/shared/domain/problem/violation';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { ContestsService, eventSummary, summaries } from '../contests/contests.service.js';
import { NamesService } from '../contests/names.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';
import { SheetsService } from '../judging/sheets.service.js';
import { SealsService } from '../results/seals.service.js';
import { StandingsService } from '../results/standings.service.js';
import { staffing } from './staffing.js';

/** Sentences that call judges by their names: the journal and its rules know codes only. */
const sayWith =
  (names: ReadonlyMap<string, string>, language: Language) =>
  ({ code, params = {} }: Violation): string => {
    const { judge } = params;
    const name = typeof judge === 'string' ? names.get(judge) : undefined;
    return sentence(code, language, name ? { ...params, judge: name } : params);
  };

/** The event on one page, for those who run it: what is to be done, by whom. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly names: NamesService,
    private readonly rules: RulesService,
    private readonly journal: JournalService,
    private readonly standings: StandingsService,
    private readonly sheets: SheetsService,
    private readonly seals: SealsService,
  ) {}

  async of(contest: string, event: string, language: Language) {
    const { sql } = this.reader;
    const ref = await this.contests.event(sql, contest, event);
    const rules = await this.rules.at(sql, ref.eventId, ref.rulesVersion);
    const fold = await this.standings.of(sql, ref);
    const [summary] = summaries(await this.contests.eventsOf(sql, contest));
    const { judges, others } = await this.judges(ref.contestId, rules);
    const say = sayWith(new Map(judges.map(({ code, name }) => [code, name])), language);
    return {
      contest: summary,
      event: eventSummary(ref),
      moves: movesFrom(fold).map(({ to, missing }) => ({
        to,
        count: countOf(missing),
        missing: missing.map(say),
      })),
      sheets: await this.sheets.counts(rules),
      ...{ judges, others },
      entries: await this.entries(ref.eventId, fold),
      ...staffing(rules, await this.journal.staffingOf(sql, ref.eventId)),
      freezeAt: fold.freezeAt === null ? null : new Date(fold.freezeAt).toISOString(),
      finalHash: (await this.seals.last(sql, ref.eventId))?.hash ?? null,
    };
  }

  private async judges(contestId: string, rules: EventRules) {
    const text =
      'SELECT id, code, person_id AS person, account_id AS account FROM judge WHERE contest_id = ? ORDER BY code';
    const rows = await this.reader.sql.all<{ id: string; code: string; person: string; account: string | null }>(text, [
      contestId,
    ]);
    const stagesOf = (judge: string) => [
      ...new Set(rules.panels.filter(({ judges }) => judges.includes(judge)).map(({ stage }) => stage)),
    ];
    const names = await this.names.persons(
      this.reader.sql,
      rows.map(({ person }) => person),
    );
    const all = rows.map(({ id, code, person, account }) => ({
      ...{ code, name: names.get(person) ?? '—', signedUp: account !== null, stages: stagesOf(id) },
    }));
    return {
      judges: all.filter(({ stages }) => stages.length > 0),
      others: all.filter(({ stages }) => stages.length === 0).map(({ code, name }) => ({ code, name })),
    };
  }

  private async entries(eventId: string, fold: EventFold) {
    const names = await this.names.ofEvent(this.reader.sql, eventId);
    return fold.rules.entries.map(({ id, number }) => {
      const known = names.get(id);
      return {
        number,
        name: known?.name ?? '—',
        employer: known?.employer ?? null,
        status: fold.score(id).status,
        namePublic: known?.published ?? false,
      };
    });
  }
}
