import type { SubstituteRow } from '@leitai/shared/domain/judging/decide-substitute';
import { type Absences, judgesFor, type SheetKey } from '@leitai/shared/domain/scoring/assignment';
import { ruleIndex, type SectionRef } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newSheet } from './dealing.js';
import { insertSheets, sheetsOfJudge } from './sheet-rows.js';
import { SheetsService } from './sheets.service.js';

/** Sheets of judges who stand in for others. */
@Injectable()
export class SubstituteSheets {
  constructor(
    private readonly sheets: SheetsService,
    private readonly chance: Chance,
  ) {}

  /** Makes the sheets that a substitute takes over, where there are none yet, and takes the aspects from the judge who goes. */
  async stepIn(tx: Tx, contestId: string, rules: EventRules, absences: Absences, row: SubstituteRow): Promise<void> {
    const known = new Set(
      (await sheetsOfJudge(tx.sql, row.to)).filter(({ eventId }) => eventId === rules.event).map(placeOf),
    );
    const fresh = takenOver(rules, row).filter((key) => !known.has(placeOf({ ...key, entryId: key.entry })));
    await insertSheets(
      tx,
      fresh.map((key) => newSheet(rules, absences, { id: this.chance.id(), contestId, key })),
    );
    await this.sheets.deal(tx, rules, absences, row.stage, [...new Set(row.sheets.flatMap(({ entries }) => entries))]);
  }
}

const placeOf = ({ stage, section, entryId }: { stage: string; section: string; entryId: string }): string =>
  [stage, section, entryId].join('\n');

/** Sheets that the substitute may mark: not those of entries that they are recused from. */
function takenOver(rules: EventRules, { stage, sheets, to }: SubstituteRow): SheetKey[] {
  const index = ruleIndex(rules);
  const refOf = (section: string) => index.byStage.get(stage)?.get(section) as SectionRef;
  return sheets.flatMap(({ section, entries }) =>
    entries
      .filter((entry) => judgesFor(index, refOf(section), entry).includes(to))
      .map((entry) => ({ stage, section, entry, judge: to })),
  );
}
