import type { dayApi } from '@leitai/shared/contract/day';
import { type ClockStep, decideClock } from '@leitai/shared/domain/clock/decide-clock';
import { extraPlace } from '@leitai/shared/domain/clock/extra-place';
import { type ClockFace, elapsedAt, faceOf, type SessionClock } from '@leitai/shared/domain/clock/session-clock';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { ok, type Result, refuse } from '@leitai/shared/domain/problem/violation';
import type { EventRules, RuleEntry } from '@leitai/shared/domain/scoring/rules';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Parsed } from '../../platform/http/route.js';
import { contentOf } from '../journal/journal.service.js';
import { clocksOf, runningClocks, type StoredClock, saveClock } from './clock-rows.js';
import { EventSteps, type StepSituation } from './event-steps.js';
import { SteadyTime } from './steady-time.js';

type Row = Extract<JournalBody, { kind: 'clock' }>;
type Input = Parsed<typeof dayApi.clock>;

const LOOK_MS = 5_000;
/** Differences below this are the machine's clock being kept right, not a jump. */
const JUMP_MS = 1_000;

/** The clocks of sessions, kept by the server. */
@Injectable()
export class ClocksService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly steady = new SteadyTime();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly steps: EventSteps,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.settle().catch(() => undefined));
    }, LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Starts, pauses or resumes the clock of a session, or gives an entry extra time. */
  step({ params, body }: Input, actor: string): Promise<{ seq: number }> {
    const { uuid: operationId, ...said } = body;
    const request = {
      ...params,
      operationId,
      actor,
      content: contentOf('clock', params.contest, params.event, JSON.stringify(said)),
    };
    let after: StoredClock | undefined;
    return this.steps.run(
      request,
      async (situation): Promise<Result<Row>> => {
        const decided = await this.decide(situation, body);
        if (!decided.ok) return decided;
        after = decided.value.clock;
        return ok(decided.value.row);
      },
      async ({ tx }) => {
        if (after) await this.save(tx, after);
      },
    );
  }

  /** What the clocks of events show now. */
  async faces(sql: Sql, eventIds: readonly string[]): Promise<ShownClock[]> {
    return (await clocksOf(sql, eventIds)).map((stored) => {
      const now = this.nowFor(stored);
      return { ...stored, face: faceOf(stored, now), faceFor: (entry: string) => faceOf(stored, now, entry) };
    });
  }

  /**
   * Gives an entry extra time in a turn of somebody else's, in a stage or (null) where it works now. Refuses clock_none where
   * no clock was started.
   */
  async grant(
    { tx, event, rules }: StepSituation,
    { stage, entry, extraMs }: { stage: string | null; entry: RuleEntry; extraMs: number },
  ): Promise<Result<null>> {
    const all = await clocksOf(tx.sql, [event.eventId]);
    const clocks = all.filter((clock) => stage === null || clock.stage === stage);
    const place = extraPlace(rules, entry, clocks);
    const stored = place && findClock(clocks, place.stage, place.session);
    const step = { step: 'extra', entry: entry.id, extraMs } as const;
    const decided = decideClock({ clock: stored ?? null, eventState: event.state }, step, 0);
    if (!decided.ok) return decided;
    if (place) await this.save(tx, { eventId: event.eventId, ...place, ...decided.value });
    return ok(null);
  }

  /**
   * After a jump of the machine's clock, running clocks are written anew as of the time it shows now: a restart after the
   * jump finds them right.
   */
  async settle(): Promise<void> {
    const wall = this.clock.now();
    const jumped = (await runningClocks(this.reader.sql)).filter(
      (stored) => Math.abs(this.nowFor(stored) - wall) > JUMP_MS,
    );
    if (jumped.length === 0) return;
    await this.work.run(async (tx) => {
      const fresh = await clocksOf(tx.sql, [...new Set(jumped.map(({ eventId }) => eventId))]);
      for (const stored of fresh.filter(({ since }) => since !== null))
        await this.save(tx, { ...stored, elapsedMs: elapsedAt(stored, this.nowFor(stored)), since: wall });
    });
  }

  private async decide(
    { tx, event, rules }: StepSituation,
    body: Input['body'],
  ): Promise<Result<{ row: Row; clock: StoredClock }>> {
    const { stage, session, reason } = body;
    if (!isSession(rules, stage, session)) return refuse('session_unknown');
    const entry = body.step === 'extra' ? rules.entries.find(({ number }) => number === body.entry)?.id : null;
    if (entry === undefined) return refuse('entry_unknown', { number: body.step === 'extra' ? body.entry : '' });
    const stored = findClock(await clocksOf(tx.sql, [event.eventId]), stage, session ?? '');
    const now = stored ? this.nowFor(stored) : this.clock.now();
    const step: ClockStep = body.step === 'extra' ? { ...body, entry: entry ?? '' } : body;
    // A clock that begins to run does so by the machine's time; one that stops has run by the steady one.
    const begins = step.step === 'start' || step.step === 'resume';
    const decided = decideClock(
      { clock: stored ?? null, eventState: event.state },
      step,
      begins ? this.clock.now() : now,
    );
    if (!decided.ok) return decided;
    const clock = { eventId: event.eventId, stage, session: session ?? '', ...decided.value };
    const extraMs = body.step === 'extra' ? body.extraMs : 0;
    const { plannedMs, elapsedMs } = decided.value;
    return ok({
      clock,
      row: { kind: 'clock', stage, session, step: step.step, plannedMs, elapsedMs, entry, extraMs, reason },
    });
  }

  private nowFor(stored: StoredClock): number {
    return this.steady.nowFor(stored, this.clock.now(), this.clock.steady());
  }

  /** From here on it is counted by the steady time. */
  private async save(tx: Tx, clock: StoredClock): Promise<void> {
    await saveClock(tx, clock);
    tx.afterCommit(() => this.nowFor(clock));
  }
}

/** A clock with what it shows, for all and for one entry (id). */
export type ShownClock = StoredClock & { face: ClockFace; faceFor: (entry: string) => ClockFace };

export const findClock = <C extends SessionClock & { stage: string; session: string }>(
  clocks: readonly C[],
  stage: string,
  session: string,
): C | undefined => clocks.find((clock) => clock.stage === stage && clock.session === session);

/** A stage without sessions has one implicit session. */
const isSession = ({ stages }: EventRules, stage: string, session: string | null): boolean =>
  stages.some(
    ({ code, sessions }) =>
      code === stage && (session === null ? sessions.length === 0 : sessions.some((each) => each.code === session)),
  );
