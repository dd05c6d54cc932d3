import type { TieKey } from '../scoring/rules.js';
import { firstBetween, firstNear } from './binary-search.js';
import { boardComparator, type CompareStandings, isRanked, rankComparator, type Standing } from './standing.js';

/** Positions (0-based, both inclusive) whose entry or rank may have changed. */
export interface PositionRange {
  from: number;
  to: number;
}

/**
 * Board order of an event's entries, kept sorted under single changes: each costs O(log n) comparisons and one move of
 * small numbers, because positions hold the slots of entries and not the entries themselves.
 */
export class StandingsIndex {
  private readonly slots = new Map<string, number>();
  private bySlot: Standing[] = [];
  /** Position on the board → slot. */
  private order = new Uint32Array();
  private readonly byRank: CompareStandings;
  private readonly byBoard: CompareStandings;

  constructor(chain: readonly TieKey[]) {
    this.byRank = rankComparator(chain);
    this.byBoard = boardComparator(this.byRank);
  }

  /** Replaces all rows and sorts them once. */
  load(standings: readonly Standing[]): void {
    this.bySlot = [...standings].sort(this.byBoard);
    this.order = Uint32Array.from(standings.keys());
    this.slots.clear();
    for (const [slot, { id }] of this.bySlot.entries()) this.slots.set(id, slot);
  }

  /** Moves one entry (which was loaded) to its new place. Returns the positions whose entry or rank may differ. */
  update(standing: Standing): PositionRange {
    const slot = this.slotOf(standing.id);
    const from = this.positionOf(standing.id);
    const leftBehind = this.lastTied(from);
    const before = firstBetween(0, this.size, (at) => this.byBoard(this.at(at), standing) > 0);
    const to = before > from ? before - 1 : before;
    if (from < to) this.order.copyWithin(from, from + 1, to + 1);
    else this.order.copyWithin(to + 1, to, from);
    this.order[to] = slot;
    this.bySlot[slot] = standing;
    return { from: Math.min(from, to), to: Math.max(from, to, leftBehind, this.lastTied(to)) };
  }

  /** Entries, ranked and unranked. */
  get size(): number {
    return this.order.length;
  }

  /** Entries with a rank; they stand before all others. */
  get ranked(): number {
    return firstBetween(0, this.size, (at) => !isRanked(this.at(at)));
  }

  /** Entry ids of positions `from` up to, not including, `to`, in board order. */
  ids(from = 0, to = this.size): string[] {
    return this.rows(from, to).map(({ id }) => id);
  }

  /** What decides every entry's place, in no particular order. */
  all(): readonly Standing[] {
    return [...this.bySlot];
  }

  /** Id of the entry at a position. */
  idAt(position: number): string | undefined {
    return this.rowAt(position)?.id;
  }

  /** 0-based position of an entry; throws for one that was never loaded. */
  positionOf(id: string): number {
    const standing = this.standing(id);
    return firstBetween(0, this.size, (at) => this.byBoard(this.at(at), standing) >= 0);
  }

  /** Rank of an entry (1, 2, 2, 4); null = no total, or out of the contest. */
  rankOf(id: string): number | null {
    const standing = this.standing(id);
    return isRanked(standing) ? 1 + this.firstTied(standing) : null;
  }

  /** Rank at a position; null = unranked. */
  rankAt(position: number): number | null {
    const row = this.rowAt(position);
    return row && isRanked(row) ? 1 + this.firstTied(row) : null;
  }

  /** Ranks at positions `from` up to, not including, `to`, at one comparison each. */
  ranks(from = 0, to = this.size): (number | null)[] {
    let rank = this.rankAt(from);
    return this.rows(from, to).map((row, at) => {
      const above = at > 0 ? this.rowAt(from + at - 1) : undefined;
      const ties = above && isRanked(row) && this.byRank(above, row) === 0;
      if (above && !ties) rank = isRanked(row) ? from + at + 1 : null;
      return rank;
    });
  }

  /** Last position of those who share the rank at a position. */
  endOfTie(position: number): number {
    return Math.max(position, this.lastTied(position));
  }

  private slotOf(id: string): number {
    const slot = this.slots.get(id);
    if (slot === undefined) throw new Error(`no entry ${id} in these standings`);
    return slot;
  }

  private standing(id: string): Standing {
    return this.bySlot[this.slotOf(id)] as Standing;
  }

  private rowAt(position: number): Standing | undefined {
    return this.bySlot[this.order[position] ?? -1];
  }

  /** The row at a position that is known to exist. */
  private at(position: number): Standing {
    return this.rowAt(position) as Standing;
  }

  private rows(from: number, to: number): Standing[] {
    return Array.from(this.order.subarray(from, to), (slot) => this.bySlot[slot] as Standing);
  }

  private firstTied(standing: Standing): number {
    return firstBetween(0, this.size, (at) => !isRanked(this.at(at)) || this.byRank(this.at(at), standing) >= 0);
  }

  /** Last position of those who share the rank at a position; −1 = unranked, ranks of nobody else hang on it. */
  private lastTied(position: number): number {
    const standing = this.rowAt(position);
    if (!standing || !isRanked(standing)) return -1;
    const isWorse = (at: number) => !isRanked(this.at(at)) || this.byRank(this.at(at), standing) > 0;
    return firstNear(position, this.size, isWorse) - 1;
  }
}
