import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { eligibility, isSettled } from '@leitai/shared/domain/result/eligibility';
import { boardScale } from '@leitai/shared/domain/result/scale';
import { shownAdvances } from '@leitai/shared/domain/result/shown-advances';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import { ContestsService } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { BoardsService } from '../scoreboard/boards.service.js';
import { ExcelService } from './excel.service.js';
import { RecentFiles } from './recent-files.js';
import { SealsService } from './seals.service.js';

/** The result list that anyone may see: the public board's own numbers, so that screen and paper cannot differ. */
@Injectable()
export class PublicResultsService {
  private readonly files = new RecentFiles<Awaited<ReturnType<ExcelService['write']>>>();

  constructor(
    private readonly reader: Reader,
    private readonly boards: BoardsService,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly seals: SealsService,
    private readonly excels: ExcelService,
  ) {}

  /** Refuses `not_found` for what does not exist, and for a draft to all but those who run it. */
  async of({ contest, event }: { contest: string; event: string }, visitor: Actor | null) {
    const { snapshot: board } = await this.boards.open({ contest, event, audience: 'public' }, visitor);
    const { sql } = this.reader;
    const ref = await this.contests.event(sql, contest, event);
    const rules = await this.rules.at(sql, ref.eventId, ref.rulesVersion);
    return {
      board,
      stages: rules.stages.map(({ code, name, weight }) => ({ code, name, weight })),
      scale: boardScale(board, rules.entries.length),
      advances: shownAdvances((await this.boards.event({ contest, event })).boards.fold, board),
      seal: isSettled(board) ? await this.seals.last(sql, ref.eventId) : null,
      eligibility: eligibility(rules, board),
    };
  }

  /** The same list as an Excel file. A board that shows criteria has one stage, whose score is the total. */
  async excel(place: { contest: string; event: string }, visitor: Actor | null, language: Language) {
    const { board, stages, seal } = await this.of(place, visitor);
    const { contest, event } = board;
    const byStage =
      board.columns.length === stages.length && board.columns.every(({ code }, at) => code === stages[at]?.code);
    const rows = board.rows.map(({ rank, number, name, employer, cells, total }) => ({
      ...{ rank, number, name, employer, total, stages: byStage ? cells : [total] },
    }));
    const title = {
      zh: `${contest.name.zh} ${event.name.zh}`,
      en: `${contest.name.en ?? contest.name.zh}, ${event.name.en ?? event.name.zh}`,
    };
    const status = board.head.status === 'final' && seal === null ? 'provisional' : board.head.status;
    const paper = { title, status, hash: seal?.hash ?? null, stages: stages.map(({ name }) => name), rows };
    return this.files.of([paper, language], () => this.excels.write(paper, language));
  }
}
