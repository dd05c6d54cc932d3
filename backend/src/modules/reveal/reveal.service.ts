import type { revealApi } from '@leitai/shared/contract/reveal';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { ok, type Result, refuse } from '@leitai/shared/domain/problem/violation';
import { decideRevealEnd, decideRevealStart, decideRevealStep } from '@leitai/shared/domain/reveal/decide-reveal';
import { Injectable } from '@nestjs/common';
import type { Parsed } from '../../platform/http/route.js';
import { Operations, requestOf } from '../conduct/operations.service.js';
import { BoardsService } from '../scoreboard/boards.service.js';

type Api = typeof revealApi;
type Body<K extends JournalBody['kind']> = Extract<JournalBody, { kind: K }>;

/** A journal row is all that a step writes: every board follows the journal by itself. */
const nothingElse = async (): Promise<void> => undefined;

/** The reveal of frozen results, step by step. Each step is a journal row, decided by the shared rules. */
@Injectable()
export class RevealService {
  constructor(
    private readonly operations: Operations,
    private readonly boards: BoardsService,
  ) {}

  /** Begins. How many steps there are was worked out before the turn; if scores changed meanwhile: reveal_outdated. */
  async start({ params, body }: Parsed<Api['start']>, actor: string): Promise<{ seq: number }> {
    const { boards } = await this.boards.event(params);
    const known = { changedSeq: boards.fold.changedSeq, steps: boards.show()?.steps ?? 0 };
    return this.operations.run(
      requestOf(params, actor, body),
      ({ fold }): Result<Body<'reveal_start'>> => {
        const decided = decideRevealStart(fold, known.steps);
        if (!decided.ok) return decided;
        if (fold.changedSeq !== known.changedSeq) return refuse('reveal_outdated');
        return ok({ kind: 'reveal_start', steps: decided.value, reason: body.reason });
      },
      nothingElse,
    );
  }

  /** Goes from the step that the caller sees to another. */
  step({ params, body }: Parsed<Api['step']>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      requestOf(params, actor, body),
      ({ fold }): Result<Body<'reveal_step'>> => {
        const decided = decideRevealStep(fold, body);
        return decided.ok ? ok({ kind: 'reveal_step', step: decided.value }) : decided;
      },
      nothingElse,
    );
  }

  /** Takes it back. */
  end({ params, body }: Parsed<Api['end']>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      requestOf(params, actor, body),
      ({ fold }): Result<Body<'reveal_end'>> => {
        const decided = decideRevealEnd(fold);
        return decided.ok ? ok({ kind: 'reveal_end', reason: body.reason }) : decided;
      },
      nothingElse,
    );
  }
}
