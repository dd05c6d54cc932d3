import type { drawApi } from '@leitai/shared/contract/draw';
import { type Canonical, canonical } from '@leitai/shared/domain/canonical';
import { freezeDraw } from '@leitai/shared/domain/draw/decide-draw';
import type { Draw } from '@leitai/shared/domain/draw/draw';
import { type PlannedSession, plannedSessions, sessionsAgain } from '@leitai/shared/domain/draw/planned-sessions';
import { shownEmployers } from '@leitai/shared/domain/draw/shown-employers';
import { type DrawnStation, stationOf } from '@leitai/shared/domain/draw/station-of';
import type { Result } from '@leitai/shared/domain/problem/violation';
import { Injectable } from '@nestjs/common';
import { digest } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService, type EventRef, isVisible } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { StandingsService } from '../results/standings.service.js';
import { TimetableService } from '../timetable/timetable.service.js';
import { Arrivals } from './arrivals.js';
import { DrawStore } from './draw-store.js';
import { EventLog } from './event-log.js';

type Api = typeof drawApi;
type Freeze = Parsed<Api['freeze']>;

/** What one step of a draw is about. */
export interface Step {
  params: { contest: string; event: string; draw: string };
  type: 'draw.committed' | 'draw.dice_thrown' | 'draw.revealed' | 'draw.aborted';
  actor: string;
  reason?: string;
}

/** The verifiable draw (contest.md §3). The shared rules decide each step; here it becomes durable. */
@Injectable()
export class DrawService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly arrivals: Arrivals,
    private readonly draws: DrawStore,
    private readonly log: EventLog,
    private readonly standings: StandingsService,
    private readonly rules: RulesService,
    private readonly timetable: TimetableService,
    private readonly clock: Clock,
  ) {}

  /** Draws of an event that the visitor may know of, newest first. */
  async list({ contest, event: code }: { contest: string; event: string }, visitor: Actor | null): Promise<Draw[]> {
    const { sql } = this.reader;
    const event = await this.contests.event(sql, contest, code);
    if (!isVisible(event, visitor?.grants ?? [])) throw new Refusal('not_found');
    return (await this.draws.ofEvent(sql, event.eventId)).map(({ draw }) => draw);
  }

  /** What a new draw begins with: what an aborted one had, as far as its times hold. Refuses `not_found`. */
  async plan({ contest, event: code }: { contest: string; event: string }): Promise<PlannedSession[]> {
    const { sql } = this.reader;
    const event = await this.contests.event(sql, contest, code);
    const { stages } = await this.rules.at(sql, event.eventId, event.rulesVersion);
    const planned = plannedSessions(code, stages, await this.timetable.written(sql, event.contestId));
    const [latest] = await this.draws.ofEvent(sql, event.eventId);
    if (!latest?.draw.aborted) return planned;
    return sessionsAgain(latest.draw.list.sessions, planned, await this.retimed(sql, event, latest.draw));
  }

  /** Times of a draw's sessions at which the timetable has changed since it was frozen. */
  private async retimed(sql: Sql, event: EventRef, { list, frozenAt }: Draw): Promise<Set<string>> {
    const since = Date.parse(frozenAt);
    const moved = new Set<string>();
    for (const start of new Set(list.sessions.flatMap((session) => session.start ?? [])))
      if (await this.timetable.isRetimed(sql, event, since, start)) moved.add(start);
    return moved;
  }

  /**
   * Where the draw that counts put an entry; null: not drawn yet. `retimed`: the timetable has changed since at the time
   * that was drawn.
   */
  async stationOf(sql: Sql, event: EventRef, number: string): Promise<(DrawnStation & { retimed: boolean }) | null> {
    const [latest] = await this.draws.ofEvent(sql, event.eventId);
    const station = latest ? stationOf(latest.draw, number) : null;
    if (!latest || !station) return null;
    const since = Date.parse(latest.draw.frozenAt);
    const retimed = station.start !== null && (await this.timetable.isRetimed(sql, event, since, station.start));
    return { ...station, retimed };
  }

  /** Freezes the list of a new draw. The same request again answers with the draw as it is by then. */
  freeze({ params, body }: Freeze, actor: string): Promise<Draw> {
    return this.work.run(async (tx) => {
      const event = await this.log.open(tx, params);
      const request = digest(canonical(body as unknown as Canonical));
      const earlier = await this.draws.byId(tx.sql, body.uuid);
      if (earlier && (earlier.eventId !== event.eventId || earlier.request !== request))
        throw new Refusal('operation_reused');
      if (earlier) return earlier.draw;
      const [latest] = await this.draws.ofEvent(tx.sql, event.eventId);
      if (latest && !latest.draw.aborted) throw new Refusal('draw_exists', { attempt: latest.attempt });
      const list = await this.listOf(tx.sql, event, body);
      const draw = orRefuse(freezeDraw({ draw: body.uuid, list, officials: body.officials }, this.clock.now()));
      await this.draws.insert(tx.sql, { eventId: event.eventId, attempt: (latest?.attempt ?? 0) + 1, request, draw });
      await this.tell(tx, event, { type: 'draw.frozen', actor }, null, draw);
      return draw;
    });
  }

  /** One step further, as `decide` says; a step that changes nothing leaves no trace. `now` in milliseconds. */
  step(step: Step, decide: (draw: Draw, now: number) => Result<Draw>): Promise<Draw> {
    return this.work.run(async (tx) => {
      const event = await this.log.open(tx, step.params);
      const stored = await this.draws.byId(tx.sql, step.params.draw);
      if (stored?.eventId !== event.eventId) throw new Refusal('not_found');
      const draw = orRefuse(decide(stored.draw, this.clock.now()));
      if (draw === stored.draw) return draw;
      await this.draws.update(tx.sql, draw);
      await this.tell(tx, event, step, stored.draw, draw);
      return draw;
    });
  }

  private async listOf(sql: Sql, event: EventRef, { who, sessions, apart }: Freeze['body']): Promise<Draw['list']> {
    const active = (await this.arrivals.of(sql, event.eventId)).filter(({ status }) => status === 'active');
    const entries = who === 'all' ? active : active.filter(({ present }) => present);
    const { policy } = await this.standings.of(sql, event);
    return {
      contest: event.contestCode,
      event: event.eventCode,
      entries: shownEmployers(entries, { apart, policy }),
      sessions,
      apart,
    };
  }

  private tell(
    tx: Tx,
    event: EventRef,
    { type, actor, reason }: { type: string; actor: string; reason?: string },
    before: Draw | null,
    after: Draw,
  ): Promise<void> {
    const leaf = {
      type,
      actor,
      ...(reason !== undefined && { reason }),
      ...(before && { before: digestOf(before) }),
      after: digestOf(after),
      about: { event: event.eventId, draw: after.draw, aborted: after.aborted?.cause ?? null },
    };
    return this.log.tell(tx, event, [leaf]);
  }
}

const digestOf = (draw: Draw): string => digest(canonical(draw as unknown as Canonical));
