import { hash } from 'node:crypto';
import type { contestsApi } from '@leitai/shared/contract/contests';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { decideDueFreeze, decideFreeze, decideFreezeTime } from '@leitai/shared/domain/judging/decide-freeze';
import { ok, type Result } from '@leitai/shared/domain/problem/violation';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { storageFailure } from '../../platform/database/storage-failure.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { safeError } from '../../platform/log/safe-error.js';
import { ContestsService } from '../contests/contests.service.js';
import { contentOf } from '../journal/journal.service.js';
import { type DueFreeze, dueFreezes, forgetFreezeTime, setFreezeTime } from './freeze-times.js';
import { Operations, requestOf, type Situation } from './operations.service.js';

type Body<K extends JournalBody['kind']> = Extract<JournalBody, { kind: K }>;

/** How often due freezes are looked for: a board freezes within a second of its time. */
const LOOK_MS = 1_000;
const SYSTEM = 'system';

const planned = ({ fold }: Situation) => ({ frozen: fold.frozen, freezeAt: fold.freezeAt, eventState: fold.state });

/** Freezing of the public boards: by hand, and by the server's clock at a time that was set before. */
@Injectable()
export class FreezesService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(FreezesService.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly operations: Operations,
    private readonly contests: ContestsService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.freezeDue());
    }, LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Freezes or unfreezes the public boards. */
  freeze({ params, body }: Parsed<typeof contestsApi.freeze>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      requestOf(params, actor, body),
      ({ fold }): Result<Body<'freeze'>> => {
        const decided = decideFreeze({ frozen: fold.frozen, eventState: fold.state }, body);
        return decided.ok ? ok({ kind: 'freeze', frozen: decided.value, reason: body.reason }) : decided;
      },
      (situation, row) => this.project(situation, row),
    );
  }

  /** Sets the time at which they freeze by themselves, or takes it back. */
  plan({ params, body }: Parsed<typeof contestsApi.freezeTime>, actor: string): Promise<{ seq: number }> {
    const at = body.at === null ? null : Date.parse(body.at);
    return this.operations.run(
      requestOf(params, actor, body),
      (situation): Result<Body<'freeze_at'>> => {
        const decided = decideFreezeTime(planned(situation), { at }, this.clock.now());
        return decided.ok ? ok({ kind: 'freeze_at', at: decided.value, reason: body.reason }) : decided;
      },
      ({ tx, event }) =>
        at === null ? forgetFreezeTime(tx.sql, event.eventId) : setFreezeTime(tx.sql, event.eventId, body.uuid, at),
    );
  }

  /** Freezes what is due, also what became due while no server ran. */
  async freezeDue(): Promise<void> {
    try {
      for (const due of await dueFreezes(this.reader.sql, this.clock.now())) await this.freezeOne(due);
    } catch (error) {
      // The database is away, or the plan changed in between: the next look finds what is true then.
      if (!storageFailure(error) && !(error instanceof Refusal)) this.log.error(safeError(error));
    }
  }

  /** Several servers may see the same: the operation's id follows from the plan, so only one row is written. */
  private async freezeOne({ contest, event, operationId }: DueFreeze): Promise<void> {
    const own = operationFrom(operationId);
    await this.operations.run(
      { contest, event, operationId: own, content: contentOf('freeze due', operationId), actor: SYSTEM },
      (situation): Result<Body<'freeze'>> => {
        const decided = decideDueFreeze(planned(situation), this.clock.now());
        return decided.ok ? ok({ kind: 'freeze', frozen: true, reason: 'freeze_at' }) : decided;
      },
      (situation, row) => this.project(situation, row),
    );
  }

  private async project({ tx, event }: Situation, { frozen }: Body<'freeze'>): Promise<void> {
    await this.contests.project(tx.sql, event.eventId, { state: event.state, frozen });
    await forgetFreezeTime(tx.sql, event.eventId);
  }
}

/** A UUID (version 8) that follows from another one. */
function operationFrom(operationId: string): string {
  const hex = hash('sha256', `freeze due ${operationId}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
