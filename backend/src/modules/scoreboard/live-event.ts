import type { Audience } from '@leitai/shared/domain/board/board';
import { type BoardStep, EventBoards } from '@leitai/shared/domain/board/event-boards';
import type { BoardIdentity } from '@leitai/shared/domain/board/projector';
import type { JournalRow } from '@leitai/shared/domain/journal/rows';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import type { EntryName } from '../contests/names.service.js';
import { LiveBoard } from './live-board.js';

type Names = ReadonlyMap<string, EntryName>;

/** One event in memory: the pure boards, the names that join them, and what viewers hold of each. */
export class LiveEvent {
  /** The pure boards: what was applied to them and not ticked yet shows in no `board`. */
  readonly boards: EventBoards;
  private readonly live = new Map<Audience, LiveBoard>();
  private namesSeq: number;
  private reached = 0;
  private ticking: Promise<readonly BoardStep[]> = Promise.resolve([]);

  constructor(
    identity: BoardIdentity,
    rules: EventRules,
    rows: readonly JournalRow[],
    private names: Names,
    private readonly readNames: () => Promise<Names>,
  ) {
    this.boards = new EventBoards(identity, rules, (entry) => this.names.get(entry));
    for (const row of rows) this.boards.apply(row);
    this.namesSeq = this.boards.fold.policySeq;
  }

  /** Last sequence number of the contest that this event has seen. */
  get seq(): number {
    return Math.max(this.reached, this.boards.fold.seq);
  }

  /** Who has an entry's number; names join after the fold. */
  named(number: string): EntryName | undefined {
    const entry = this.boards.fold.rules.entries.find((each) => each.number === number);
    return entry && this.names.get(entry.id);
  }

  /** Takes rows that follow what was seen; with a gap it waits for `catchUp` to read all of it. */
  receive(rows: readonly JournalRow[]): void {
    const [first] = rows;
    if (!first || first.seq > this.seq + 1) return;
    for (const row of rows) this.boards.apply(row);
  }

  /** Takes everything up to a number of the contest; `rows` are this event's share of it. */
  catchUp(rows: readonly JournalRow[], last: number): void {
    for (const row of rows) this.boards.apply(row);
    this.reached = Math.max(this.reached, last);
  }

  /** The board of an audience as of the last tick. */
  board(audience: Audience): LiveBoard {
    const known = this.live.get(audience) ?? new LiveBoard(this.boards.board(audience));
    this.live.set(audience, known);
    return known;
  }

  /** Brings the boards of all who do not wait up to date; returns what changed. Ticks follow each other, never mix. */
  tick(waits: (audience: Audience) => boolean): Promise<readonly BoardStep[]> {
    this.ticking = this.ticking.catch(() => []).then(() => this.step(waits));
    return this.ticking;
  }

  private async step(waits: (audience: Audience) => boolean): Promise<readonly BoardStep[]> {
    // Rows may arrive while names are read: a board must never begin with names older than its policy.
    while (this.boards.fold.policySeq !== this.namesSeq) {
      const { policySeq } = this.boards.fold;
      this.names = await this.readNames();
      this.namesSeq = policySeq;
    }
    const steps = this.boards.tick(waits);
    for (const { audience, delta } of steps) {
      const board = this.live.get(audience);
      if (delta) board?.advance(delta, this.boards.board(audience));
      else board?.restart(this.boards.board(audience));
    }
    return steps;
  }
}
