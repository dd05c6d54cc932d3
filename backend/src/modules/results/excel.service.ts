import { publicName } from '@leitai/shared/domain/board/name-policy';
import { boardStatus } from '@leitai/shared/domain/board/status';
import { results } from '@leitai/shared/domain/journal/fold-results';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { SpreadsheetsService } from '../../platform/spreadsheet/spreadsheets.service.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { NamesService } from '../contests/names.service.js';
import { type ResultPaper, resultSheet } from './result-sheet.js';
import { SealsService } from './seals.service.js';
import { StandingsService } from './standings.service.js';

/** Results as Excel. */
@Injectable()
export class ExcelService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly names: NamesService,
    private readonly standings: StandingsService,
    private readonly seals: SealsService,
    private readonly spreadsheets: SpreadsheetsService,
  ) {}

  /** For those who run the event: the numbers of the organiser's board. `full` prints every name, else the policy decides. */
  async organiser(contest: string, event: string, full: boolean, language: Language) {
    const { sql } = this.reader;
    const ref = await this.contests.event(sql, contest, event);
    const fold = await this.standings.of(sql, ref);
    const names = await this.names.ofEvent(sql, ref.eventId);
    const rows = results(fold).map(({ entry, ...row }) => {
      const known = names.get(entry);
      const shown = known && (full ? known.name : publicName(fold.policy.names, known));
      const employer = full || fold.policy.employer ? (known?.employer ?? null) : null;
      return { ...row, name: shown ?? null, employer };
    });
    const seal = await this.seals.last(sql, ref.eventId);
    return this.write(
      {
        ...{ title: titleOf(ref), status: boardStatus(fold), hash: seal?.hash ?? null },
        ...{ stages: fold.rules.stages.map(({ name }) => name), rows },
      },
      language,
    );
  }

  /** A file and what it is worth. */
  async write(paper: ResultPaper, language: Language) {
    return { file: await this.spreadsheets.write([resultSheet(paper, language)]), status: paper.status };
  }
}

const titleOf = (ref: EventRef) => ({
  zh: `${ref.contestNameZh} ${ref.eventNameZh}`,
  en: `${ref.contestNameEn ?? ref.contestNameZh}, ${ref.eventNameEn ?? ref.eventNameZh}`,
});
