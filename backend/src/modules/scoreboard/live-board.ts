import type { BoardDelta, BoardSnapshot } from '@leitai/shared/domain/board/board';
import { encodeSnapshot } from '@leitai/shared/domain/board/encode';

/** Deltas kept for clients that come back after a gap. */
const RING = 600;

/** What one audience sees of an event: the snapshot, its bytes, and the way there. */
export class LiveBoard {
  private deltas: BoardDelta[] = [];
  private text: string | undefined;

  constructor(private current: BoardSnapshot) {}

  get id(): string {
    return this.current.board;
  }

  get v(): number {
    return this.current.v;
  }

  get snapshot(): BoardSnapshot {
    return this.current;
  }

  /** Canonical bytes of the snapshot, made once per version. */
  get encoded(): string {
    this.text ??= encodeSnapshot(this.current);
    return this.text;
  }

  get etag(): string {
    return `"${this.id}@${this.v}"`;
  }

  /** Takes a step on the same board. */
  advance(delta: BoardDelta, next: BoardSnapshot): void {
    this.deltas.push(delta);
    if (this.deltas.length > RING) this.deltas.shift();
    this.replace(next);
  }

  /** Starts a new board (freeze, names, final): nobody can get there by deltas. */
  restart(next: BoardSnapshot): void {
    this.deltas = [];
    this.replace(next);
  }

  /** The deltas from a version to now; null when they are not all kept. */
  since(board: string | undefined, v: number | undefined): BoardDelta[] | null {
    if (board !== this.id || v === undefined) return null;
    if (v === this.v) return [];
    const start = this.deltas.findIndex((delta) => delta.from === v);
    return start < 0 ? null : this.deltas.slice(start);
  }

  private replace(next: BoardSnapshot): void {
    this.current = next;
    this.text = undefined;
  }
}
