import { AUDIENCES, type Audience, type BoardDelta } from '@leitai/shared/domain/board/board';
import type { JournalRow } from '@leitai/shared/domain/journal/rows';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef, isVisible } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';
import { authoriseBoard } from './board-access.js';
import type { LiveBoard } from './live-board.js';
import { LiveEvent } from './live-event.js';
import { LiveEventLoader } from './live-event-loader.js';

export interface BoardPlace {
  contest: string;
  event: string;
  audience: Audience;
}

export interface BoardChange {
  at: BoardPlace;
  board: string;
  /** Null: a new board began; whoever watches asks for it. */
  delta: BoardDelta | null;
}

/** Those who watch boards by socket. */
export interface Crowd {
  /** Whether anybody watches an event's boards. */
  watches(ref: EventRef): boolean;
  /** Whether the last delta of a board is still on its way to some of them. */
  isBehind(at: BoardPlace): boolean;
}

interface Kept {
  ref: EventRef;
  live: Promise<LiveEvent>;
}

/** Changes of a tenth of a second leave together. */
const TICK_MS = 100;
/** Events kept in memory; the longest unasked leaves first. */
const KEPT = 200;

/**
 * Boards of all events that somebody looks at. Rows arrive from this process at once; what other processes commit is
 * found by a look at the counters each tick. Every tick sends at most one delta a board.
 */
@Injectable()
export class BoardsService implements OnApplicationShutdown {
  private readonly events = new Map<string, Kept>();
  private readonly listeners: ((change: BoardChange) => void)[] = [];
  private readonly timer: NodeJS.Timeout;
  private ticking = false;
  private crowd: Crowd = { watches: () => false, isBehind: () => false };

  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly journal: JournalService,
    private readonly loader: LiveEventLoader,
    rules: RulesService,
  ) {
    rules.onReplaced((eventId) => this.reload(eventId));
    journal.onCommitted((contestId, rows) => this.receive(contestId, rows));
    this.timer = setInterval(() => void this.tick(), TICK_MS).unref();
  }

  onChange(listener: (change: BoardChange) => void): void {
    this.listeners.push(listener);
  }

  /** Who watches the boards from now on. */
  watchedBy(crowd: Crowd): void {
    this.crowd = crowd;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The board for an audience as it stands now. Refuses `not_found` for strangers and for what does not exist. */
  async open({ contest, event, audience }: BoardPlace, visitor: Actor | null): Promise<LiveBoard> {
    authoriseBoard(audience, contest, visitor);
    const ref = await this.contests.event(this.reader.sql, contest, event);
    if (!isVisible(ref, visitor?.grants ?? [])) throw new Refusal('not_found');
    return (await this.current(ref)).board(audience);
  }

  /** An event's boards as they stand now, for those who run it: whoever calls has authorised. Refuses `not_found`. */
  async event({ contest, event }: Omit<BoardPlace, 'audience'>): Promise<LiveEvent> {
    return this.current(await this.contests.event(this.reader.sql, contest, event));
  }

  private async current(ref: EventRef): Promise<LiveEvent> {
    const live = await this.keep(ref);
    await this.catchUp(ref, live);
    await this.step(ref, live);
    return live;
  }

  private keep(ref: EventRef): Promise<LiveEvent> {
    const kept = this.events.get(ref.eventId) ?? { ref, live: this.loader.load(ref) };
    this.events.delete(ref.eventId);
    this.events.set(ref.eventId, kept);
    kept.live.catch(() => this.events.delete(ref.eventId));
    if (this.events.size > KEPT) this.forgetOne();
    return kept.live;
  }

  /** An event whose rules have a new version is folded anew, and whoever watches asks for the new boards. */
  private reload(eventId: string): void {
    const kept = this.events.get(eventId);
    if (!kept) return;
    this.events.delete(eventId);
    this.announce(
      kept.ref,
      AUDIENCES.map((audience) => ({ audience, board: eventId, delta: null })),
    );
  }

  /** Forgets the event that was not asked for longest, unless somebody watches it. */
  private forgetOne(): void {
    for (const [id, { ref }] of this.events) {
      if (this.crowd.watches(ref)) continue;
      this.events.delete(id);
      return;
    }
  }

  private receive(contestId: string, rows: readonly JournalRow[]): void {
    for (const { ref, live } of this.events.values()) {
      // In order: promises of one event settle once, and later `then`s run in the order they were added.
      if (ref.contestId === contestId) live.then((event) => event.receive(rows)).catch(() => undefined);
    }
  }

  /** Reads rows that another process wrote, or that came while the event was being loaded. */
  private async catchUp(ref: EventRef, live: LiveEvent): Promise<void> {
    const last = await this.journal.last(this.reader.sql, ref.contestId);
    if (last <= live.seq) return;
    live.catchUp(await this.journal.rowsOf(this.reader.sql, ref.eventId, live.seq), last);
  }

  private async tick(): Promise<void> {
    if (this.ticking) return;
    this.ticking = true;
    try {
      for (const kept of [...this.events.values()]) await this.follow(kept);
    } finally {
      this.ticking = false;
    }
  }

  private async follow({ ref, live }: Kept): Promise<void> {
    try {
      const event = await live;
      await this.catchUp(ref, event);
      await this.step(ref, event);
    } catch {
      // The database is away: screens say themselves that they are stale, and the next tick tries again.
    }
  }

  /** A crowd that the last delta has not wholly reached gets one larger delta later. */
  private async step(ref: EventRef, live: LiveEvent): Promise<void> {
    const place = (audience: Audience) => ({ contest: ref.contestCode, event: ref.eventCode, audience });
    this.announce(ref, await live.tick((audience) => this.crowd.isBehind(place(audience))));
  }

  private announce(
    ref: EventRef,
    changes: readonly { audience: Audience; board: string; delta: BoardDelta | null }[],
  ): void {
    for (const { audience, board, delta } of changes) {
      const at = { contest: ref.contestCode, event: ref.eventCode, audience };
      for (const listener of this.listeners) listener({ at, board, delta });
    }
  }
}
