import type { EventFold } from '@leitai/shared/domain/journal/fold';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import type { Result } from '@leitai/shared/domain/problem/violation';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { contentOf, JournalService } from '../journal/journal.service.js';
import { StandingsService } from '../results/standings.service.js';

/** Where an operation takes place, who asks, and what identifies the request. */
export interface OperationRequest {
  contest: string;
  event: string;
  operationId: string;
  content: string;
  actor: string;
}

/** What a decision may look at, all loaded in the same turn. */
export interface Situation {
  tx: Tx;
  event: EventRef;
  rules: EventRules;
  fold: EventFold;
}

/**
 * One step of running an event: lock the contest's journal, fold what is true now, decide, append, project. Repeating an
 * operation answers as the first time.
 */
@Injectable()
export class Operations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly journal: JournalService,
    private readonly standings: StandingsService,
  ) {}

  /** `decide` returns the journal row; `project` then writes what hangs on it. Returns the row's sequence number. */
  run<B extends JournalBody>(
    request: OperationRequest,
    decide: (situation: Situation) => Result<B> | Promise<Result<B>>,
    project: (situation: Situation, body: B, seq: number) => Promise<void>,
  ): Promise<{ seq: number }> {
    return this.work.run(async (tx) => {
      const { contestId } = await this.contests.event(tx.sql, request.contest, request.event);
      const last = (await this.journal.lock(tx, [contestId])).get(contestId) ?? 0;
      const earlier = (await this.journal.operations(tx.sql, [request.operationId])).get(request.operationId);
      if (earlier) return repeated(earlier, request.content);
      const situation = await this.situation(tx, request);
      const body = orRefuse(await decide(situation));
      const { operationId, content, actor } = request;
      const row = { eventId: situation.event.eventId, operationId, content, actor, body };
      const seq = await this.journal.append(tx, { id: contestId, code: request.contest }, last, [row]);
      situation.fold.apply({ seq, event: situation.event.eventId, at: 0, body });
      await project(situation, body, seq);
      return { seq };
    });
  }

  /** Refuses `operation_reused` when the id was used for something else. */
  async assertSame(
    sql: Sql,
    { operationId, content }: Pick<OperationRequest, 'operationId' | 'content'>,
  ): Promise<void> {
    const earlier = (await this.journal.operations(sql, [operationId])).get(operationId);
    if (earlier) repeated(earlier, content);
  }

  /** Read after the lock: nothing can change it before this turn commits. */
  private async situation(tx: Tx, { contest, event: code }: OperationRequest): Promise<Situation> {
    const event = await this.contests.event(tx.sql, contest, code);
    const rules = await this.rules.at(tx.sql, event.eventId, event.rulesVersion);
    return { tx, event, rules, fold: await this.standings.of(tx.sql, event) };
  }
}

function repeated(earlier: { content: string; seq: number }, content: string): { seq: number } {
  if (earlier.content !== content) throw new Refusal('operation_reused');
  return { seq: earlier.seq };
}

/** What a call of the contract asks for; `more`: what of the path it is about, besides contest and event. */
export function requestOf(
  { contest, event }: { contest: string; event: string },
  actor: string,
  body: { uuid: string },
  ...more: string[]
): OperationRequest {
  const content = contentOf(contest, event, ...more, JSON.stringify(body));
  return { contest, event, operationId: body.uuid, content, actor };
}
