import type { Audience, BoardDelta, BoardSnapshot } from '@leitai/shared/domain/board/board';
import type { BoardJoined } from '@leitai/shared/events/board-events';
import { onDelta, onJoined } from './board-feed';
import { changedRows, freshRows, mergedRows, type RowChange } from './changes';
import { type Connection, connect } from './connection';
import { GLOW_MS, isStale } from './signs';

/** A board that follows the server. Starts from the snapshot the page was rendered with. */
export class LiveBoard {
  snapshot = $state.raw<BoardSnapshot>() as BoardSnapshot;
  /** Rows that changed a moment ago. */
  changed = $state.raw<ReadonlyMap<string, RowChange>>(new Map());
  /** Server time in milliseconds, ticking once a second; null until the server told it. */
  now = $state<number | null>(null);
  /** The board is joined: what the server knows arrives here. */
  connected = $state(false);
  /** Server time when the server was last heard; null before. */
  heardAt = $state<number | null>(null);
  stale = $state(false);

  readonly #audience: Audience;
  #whole: boolean;
  #offset = 0;
  #heard: number;
  #downSince: number | null;
  #meanwhile: BoardDelta[] | null = null;

  /** `whole`: the snapshot holds all rows; if not, the first join fetches them. */
  constructor(snapshot: BoardSnapshot, audience: Audience, whole = true) {
    this.snapshot = snapshot;
    this.#audience = audience;
    this.#whole = whole;
    this.#heard = performance.now();
    this.#downSince = this.#heard;
  }

  /** Follows the server until the returned function is called. */
  follow(): () => void {
    let connection: Connection | undefined;
    let ended = false;
    const ask = () => connection?.rejoin();
    const opening = connect(() => this.#join(), {
      joining: () => {
        this.#meanwhile = [];
      },
      joined: (joined) => this.#joined(joined, ask),
      delta: (delta) => this.#delta(delta, ask),
      time: (now) => this.#time(now),
      down: () => this.#lost(),
    });
    opening.then((opened) => {
      connection = opened;
      if (ended) opened.close();
    });
    const ticking = setInterval(() => this.#tick(), 1000);
    return () => {
      ended = true;
      clearInterval(ticking);
      connection?.close();
    };
  }

  #join() {
    const { contest, event, board, v } = this.snapshot;
    const place = { contest: contest.code, event: event.code, audience: this.#audience };
    return this.#whole ? { ...place, board, v } : place;
  }

  #joined(joined: BoardJoined, ask: () => void) {
    const meanwhile = this.#meanwhile ?? [];
    this.#meanwhile = null;
    if (!joined.ok) return this.#lost();
    this.connected = true;
    this.#downSince = null;
    this.#listen();
    const step = onJoined(this.snapshot, joined, meanwhile);
    if (joined.snapshot && step.snapshot !== this.snapshot) this.#whole = true;
    this.#show(step.snapshot);
    if (step.rejoin) ask();
  }

  #delta(delta: BoardDelta, ask: () => void) {
    this.#listen();
    if (this.#meanwhile) {
      this.#meanwhile.push(delta);
      return;
    }
    const step = onDelta(this.snapshot, delta);
    this.#show(step.snapshot);
    if (step.rejoin) ask();
  }

  #show(next: BoardSnapshot) {
    if (next === this.snapshot) return;
    const changed = changedRows(this.snapshot, next, performance.now());
    this.snapshot = next;
    if (changed.size > 0) this.changed = mergedRows(this.changed, changed);
  }

  #time(now: number) {
    this.#offset = now - performance.now();
    this.#heard = performance.now();
    this.#listen();
    this.#tick();
  }

  #lost() {
    this.connected = false;
    this.#downSince ??= performance.now();
  }

  #listen() {
    if (this.#offset !== 0) this.heardAt = performance.now() + this.#offset;
  }

  #tick() {
    const local = performance.now();
    if (this.#offset !== 0) this.now = local + this.#offset;
    this.stale = isStale(local, this.#downSince, this.#heard);
    this.changed = freshRows(this.changed, this.stale ? local : local - GLOW_MS);
  }
}
