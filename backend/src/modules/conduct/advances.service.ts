import type { advanceApi, StageAdvance } from '@leitai/shared/contract/advance';
import { advancing } from '@leitai/shared/domain/advance/advancing';
import { decideAdvance, pendingIn } from '@leitai/shared/domain/advance/decide-advance';
import type { EventFold } from '@leitai/shared/domain/journal/fold';
import type { AdvanceRule, Stage } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { SheetsService } from '../judging/sheets.service.js';
import { StandingsService } from '../results/standings.service.js';
import { Operations, requestOf } from './operations.service.js';

/** From stage to stage: who advances, and sheets for these alone. */
@Injectable()
export class AdvancesService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly standings: StandingsService,
    private readonly operations: Operations,
    private readonly sheets: SheetsService,
  ) {}

  /** Stages that lead to another, in the order of the rules. */
  async of({ params }: Parsed<typeof advanceApi.list>): Promise<StageAdvance[]> {
    const { sql } = this.reader;
    const ref = await this.contests.event(sql, params.contest, params.event);
    const { stages } = await this.rules.at(sql, ref.eventId, ref.rulesVersion);
    // The console asks every few seconds, and most events have one stage: nothing is folded for them.
    if (stages.every(({ advance }) => advance === null)) return [];
    const fold = await this.standings.of(sql, ref);
    return stages.flatMap((stage) => (stage.advance ? [advanceOf(fold, stage, stage.advance)] : []));
  }

  /** Settles who advances and deals the sheets of the next stage anew. */
  settle({ params, body }: Parsed<typeof advanceApi.settle>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      requestOf(params, actor, body),
      ({ fold }) => decideAdvance(fold, body),
      ({ tx, rules, fold }, { to }) => {
        const everybody = rules.entries.map(({ id }) => id);
        return this.sheets.deal(tx, rules, fold, to, everybody);
      },
    );
  }
}

function advanceOf(fold: EventFold, stage: Stage, { to, by, ties }: AdvanceRule): StageAdvance {
  const numbers = new Map(fold.rules.entries.map(({ id, number }) => [id, number]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  const next = fold.rules.stages.find(({ code }) => code === to);
  const settled = fold.advances.get(stage.code);
  return {
    ...{ from: { code: stage.code, name: stage.name }, to: { code: to, name: next?.name ?? { zh: to } } },
    ...{ rule: by, ties, pending: pendingIn(fold, stage.code) },
    now: named(advancing(fold, stage.code) ?? []),
    settled: settled ? named(settled.entries) : null,
  };
}
