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
    const judges = await this.judges(ref.contestId, rules);
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
      judges,
      entries: await this.entries(ref.eventId, fold),
      absences: await this.absences(ref.eventId, rules),
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
    const serving = new Set(rules.panels.flatMap(({ judges }) => judges));
    const names = await this.names.persons(
      this.reader.sql,
      rows.map(({ person }) => person),
    );
    return rows
      .filter(({ id }) => serving.has(id))
      .map(({ code, person, account }) => ({ code, name: names.get(person) ?? '—', signedUp: account !== null }));
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

  /** Absences as declared and not taken back, newest last. */
  private async absences(eventId: string, rules: EventRules) {
    const numbers = new Map(rules.entries.map(({ id, number }) => [id, number]));
    const codes = new Map(rules.judges.map(({ id, code }) => [id, code]));
    const stages = new Map(rules.stages.map(({ code, name }) => [code, name]));
    const open = new Map<string, { judge: string; stage: string; entries: Set<string>; reason: string }>();
    for (const { body } of await this.journal.rowsOf(this.reader.sql, eventId)) {
      if (body.kind !== 'absence') continue;
      const judge = codes.get(body.judge) ?? body.judge;
      const key = `${judge}\n${body.stage}`;
      const known = open.get(key) ?? { judge, stage: body.stage, entries: new Set<string>(), reason: body.reason };
      for (const entry of body.entries) known.entries[body.absent ? 'add' : 'delete'](numbers.get(entry) ?? entry);
      open.set(key, { ...known, reason: body.absent ? body.reason : known.reason });
    }
    return [...open.values()]
      .filter(({ entries }) => entries.size > 0)
      .map((absence) => ({
        ...absence,
        stageName: stages.get(absence.stage) ?? { zh: absence.stage },
        entries: [...absence.entries],
      }));
  }
}
