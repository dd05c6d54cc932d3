import type { contestsApi } from '@leitai/shared/contract/contests';
import type { eventSheetsApi } from '@leitai/shared/contract/event-sheets';
import { decideMove } from '@leitai/shared/domain/contest/moves';
import { type EventState, isClosed } from '@leitai/shared/domain/contest/states';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { decideAbsence } from '@leitai/shared/domain/judging/decide-absence';
import { decideReturn } from '@leitai/shared/domain/judging/decide-return';
import { decideStatus } from '@leitai/shared/domain/judging/decide-status';
import type { Result } from '@leitai/shared/domain/problem/violation';
import { ok, refuse } from '@leitai/shared/domain/problem/violation';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { RequestDigestsService } from '../identity/request-digests.service.js';
import { SheetsService } from '../judging/sheets.service.js';
import { SealsService } from '../results/seals.service.js';
import { forgetFreezeTime } from './freeze-times.js';
import { Operations, requestOf as request, type Situation } from './operations.service.js';

type Api = typeof contestsApi & { return: typeof eventSheetsApi.return };
type Body<K extends JournalBody['kind']> = Extract<JournalBody, { kind: K }>;

/** A request that may hold names: its id, made by the client, and all that it says. */
export interface Saying {
  uuid: string;
  said: unknown;
}

/** `seq`: the number of the row that says so, the last one of the contest. */
type MovedHandler = (situation: Situation, state: EventState, by: { seq: number; actor: string }) => Promise<void>;

/** Running an event: states, absences, hand-backs, withdrawals. Each is a journal row, decided by the shared rules. */
@Injectable()
export class ConductService {
  private readonly handlers: MovedHandler[] = [];

  constructor(
    private readonly operations: Operations,
    private readonly contests: ContestsService,
    private readonly sheets: SheetsService,
    private readonly seals: SealsService,
    private readonly digests: RequestDigestsService,
  ) {}

  /** Registers what another module does when an event reaches a state, in the same turn. */
  onMoved(handler: MovedHandler): void {
    this.handlers.push(handler);
  }

  /** Moves the event to a state; reaching `final` seals the results. */
  move({ params, body }: Parsed<Api['move']>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      request(params, actor, body),
      ({ fold }): Result<Body<'state'>> => {
        const decided = decideMove(fold, body.to);
        return decided.ok ? ok({ kind: 'state', state: body.to, reason: body.reason }) : decided;
      },
      async (situation, { state }, seq) => {
        const { tx, event, fold } = situation;
        await this.contests.project(tx.sql, event.eventId, { state, frozen: event.frozen && !fold.finalised });
        if (state === 'final') await this.seals.seal(tx, event, fold, seq);
        if (isClosed(state)) await forgetFreezeTime(tx.sql, event.eventId);
        for (const handler of this.handlers) await handler(situation, state, { seq, actor });
      },
    );
  }

  /** Declares a judge absent or present again, and deals the aspects that are measured once to the next judge. */
  absence({ params, body }: Parsed<Api['absence']>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      request(params, actor, body),
      ({ rules, fold }) => decideAbsence({ rules, book: fold, eventState: fold.state }, body),
      ({ tx, rules, fold }, { stage, entries }) => this.sheets.deal(tx, rules, fold, stage, entries),
    );
  }

  /** Hands a submitted sheet back to its judge: open again, and its panel is held on every board until it returns. */
  return({ params, body }: Parsed<Api['return']>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      request(params, actor, body),
      ({ rules, fold }) => decideReturn({ rules, book: fold, eventState: fold.state }, body),
      ({ tx, event }, sheet) => this.sheets.reopen(tx, event.eventId, sheet, sheet.reason),
    );
  }

  /** Withdraws, disqualifies or marks an entry as no-show, or undoes that. */
  status({ params, body }: Parsed<Api['status']>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      request(params, actor, body, params.number),
      (situation): Result<Body<'status'>> => {
        const entry = entryOf(situation, params.number);
        if (!entry) return refuse('not_found');
        const { status } = situation.fold.score(entry.id);
        const decided = decideStatus({ status, eventState: situation.fold.state, number: entry.number }, body);
        return decided.ok
          ? ok({ kind: 'status', entry: entry.id, status: decided.value, reason: body.reason })
          : decided;
      },
      ({ tx }, { entry, status }) => tx.sql.run('UPDATE entry SET status = ? WHERE id = ?', [status, entry]),
    );
  }

  /**
   * Writes the policy anew, so that every board gets a new id and shows names by the consents of now. `change` happens in
   * the same turn: no board keeps a name whose consent is withdrawn.
   */
  republish(
    { contest, event }: { contest: string; event: string },
    { uuid: operationId, said }: Saying,
    actor: string,
    change: (situation: Situation) => Promise<void>,
  ): Promise<{ seq: number }> {
    return this.operations.run(
      { contest, event, operationId, content: this.digests.forJournal(said), actor },
      ({ fold }): Result<Body<'policy'>> => ok({ kind: 'policy', policy: fold.policy }),
      change,
    );
  }

  /** For a request that may change nothing. Refuses `operation_reused` when its id said something else before. */
  assertSame(sql: Sql, { uuid, said }: Saying): Promise<void> {
    return this.operations.assertSame(sql, { operationId: uuid, content: this.digests.forJournal(said) });
  }
}

const entryOf = ({ rules }: Situation, number: string) => rules.entries.find((entry) => entry.number === number);
