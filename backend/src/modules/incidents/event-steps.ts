import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import type { Result } from '@leitai/shared/domain/problem/violation';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';

export interface StepRequest {
  contest: string;
  event: string;
  operationId: string;
  /** What the client sent (`contentOf`). */
  content: string;
  actor: string;
}

/** What a step may look at, all loaded in the same turn. */
export interface StepSituation {
  tx: Tx;
  event: EventRef;
  rules: EventRules;
}

/** One step around the marks of an event: a journal row that no score depends on, so nothing is folded. */
@Injectable()
export class EventSteps {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly journal: JournalService,
  ) {}

  /** Decides and writes a row, then what hangs on it. Repeating an operation answers as the first time. */
  run<B extends JournalBody>(
    { contest, event: code, operationId, content, actor }: StepRequest,
    decide: (situation: StepSituation) => Promise<Result<B>>,
    project: (situation: StepSituation, body: B) => Promise<void>,
  ): Promise<{ seq: number }> {
    return this.work.run(async (tx) => {
      const { contestId } = await this.contests.event(tx.sql, contest, code);
      const last = (await this.journal.lock(tx, [contestId])).get(contestId) ?? 0;
      const earlier = (await this.journal.operations(tx.sql, [operationId])).get(operationId);
      if (earlier && earlier.content !== content) throw new Refusal('operation_reused');
      if (earlier) return { seq: earlier.seq };
      const event = await this.contests.event(tx.sql, contest, code);
      const situation = { tx, event, rules: await this.rules.at(tx.sql, event.eventId, event.rulesVersion) };
      const body = orRefuse(await decide(situation));
      const row = { eventId: event.eventId, operationId, content, actor, body };
      const seq = await this.journal.append(tx, { id: contestId, code: contest }, last, [row]);
      await project(situation, body);
      return { seq };
    });
  }
}
