import { panelFor, seatsOf } from '@leitai/shared/domain/scoring/assignment';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService } from '../contests/contests.service.js';
import { NamesService } from '../contests/names.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';
import { SheetsService } from '../judging/sheets.service.js';
import { standIns } from './staffing.js';

/** The sheets of one entry with the names of their judges, for whoever may hand one back. */
@Injectable()
export class EntrySheetsService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly names: NamesService,
    private readonly rules: RulesService,
    private readonly sheets: SheetsService,
    private readonly journal: JournalService,
  ) {}

  /** In the order of the rules, judge by judge. Refuses `not_found` for a number that nobody has. */
  async of({ contest, event, number }: { contest: string; event: string; number: string }) {
    const { sql } = this.reader;
    const ref = await this.contests.event(sql, contest, event);
    const rules = await this.rules.at(sql, ref.eventId, ref.rulesVersion);
    const entry = rules.entries.find((each) => each.number === number);
    if (!entry) throw new Refusal('not_found');
    const sheets = await this.sheets.ofEntry(ref.eventId, entry.id);
    const judges = await this.names.judges(sql, ref.contestId);
    const { byStage } = ruleIndex(rules);
    const all = [...sheets, ...recusedFrom(rules, entry.id)];
    const replacedBy = standIns(await this.journal.staffingOf(sql, ref.eventId), entry.id);
    return all.map(({ judgeId, stage, section, ...sheet }) => {
      const found = byStage.get(stage)?.get(section);
      const judge = judges.get(judgeId);
      const replaced = replacedBy(judgeId, stage, section);
      return {
        ...sheet,
        ...{ stage, section, judge: judge?.code ?? judgeId, name: judge?.name ?? '—' },
        insteadOf: replaced === undefined ? null : (judges.get(replaced)?.name ?? '—'),
        stageName: found?.stage.name ?? { zh: stage },
        sectionName: found?.section.name ?? { zh: section },
      };
    });
  }
}

/** Judges of the entry's panels who may not mark it, section by section. */
function recusedFrom(rules: EventRules, entry: string) {
  const index = ruleIndex(rules);
  const recused = index.recused.get(entry) ?? new Set<string>();
  const nothing = { state: 'recused' as const, due: 0, marked: 0, returned: null, holder: null };
  return index.sections.flatMap((ref) => {
    const panel = panelFor(index, ref, entry);
    const kept = panel ? seatsOf(panel).filter((judge) => recused.has(judge)) : [];
    return kept.map((judgeId) => ({ ...nothing, judgeId, stage: ref.stage.code, section: ref.section.code }));
  });
}
