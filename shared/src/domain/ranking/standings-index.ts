import type { TieKey } from '../scoring/rules.js';
import { firstIndex } from './binary-search.js';
import { boardComparator, type CompareStandings, isRanked, rankComparator, type Standing } from './standing.js';

/** Positions (0-based, both inclusive) whose entry or rank may have changed. */
export interface PositionRange {
  from: number;
  to: number;
}

/** Board order of an event's entries, kept sorted under single changes: each costs O(log n) comparisons and one move. */
export class StandingsIndex {
  private rows: Standing[] = [];
  private byId = new Map<string, Standing>();
  private readonly byRank: CompareStandings;
  private readonly byBoard: CompareStandings;

  constructor(chain: readonly TieKey[]) {
    this.byRank = rankComparator(chain);
    this.byBoard = boardComparator(this.byRank);
  }

  /** Replaces all rows and sorts them once. */
  load(standings: readonly Standing[]): void {
    this.rows = [...standings].sort(this.byBoard);
    this.byId = new Map(standings.map((standing) => [standing.id, standing]));
  }

  /** Moves one entry (which was loaded) to its new place. Returns the positions whose entry or rank may differ. */
  update(standing: Standing): PositionRange {
    const old = this.standing(standing.id);
    const from = this.positionOf(standing.id);
    const before = firstIndex(this.rows, (row) => this.byBoard(row, standing) > 0);
    const to = before > from ? before - 1 : before;
    this.shift(from, to);
    this.rows[to] = standing;
    this.byId.set(standing.id, standing);
    const last = Math.max(from, to);
    return { from: Math.min(from, to), to: Math.max(last, this.lastTiedWith(old), this.lastTiedWith(standing)) };
  }

  /** Entries, ranked and unranked. */
  get size(): number {
    return this.rows.length;
  }

  /** Entries with a rank; they stand before all others. */
  get ranked(): number {
    return firstIndex(this.rows, (row) => !isRanked(row));
  }

  /** Entry ids of positions `from` up to, not including, `to`, in board order. */
  ids(from = 0, to = this.size): string[] {
    return this.rows.slice(from, to).map((row) => row.id);
  }

  /** Id of the entry at a position. */
  idAt(position: number): string | undefined {
    return this.rows[position]?.id;
  }

  /** 0-based position of an entry; throws for one that was never loaded. */
  positionOf(id: string): number {
    const standing = this.standing(id);
    return firstIndex(this.rows, (row) => this.byBoard(row, standing) >= 0);
  }

  /** Rank of an entry (1, 2, 2, 4); null = no total, or out of the contest. */
  rankOf(id: string): number | null {
    const standing = this.standing(id);
    return isRanked(standing) ? 1 + this.firstTiedWith(standing) : null;
  }

  /** Rank at a position; null = unranked. */
  rankAt(position: number): number | null {
    const row = this.rows[position];
    return row && isRanked(row) ? 1 + this.firstTiedWith(row) : null;
  }

  /** Ranks at positions `from` up to, not including, `to`, at one comparison each. */
  ranks(from = 0, to = this.size): (number | null)[] {
    let rank = this.rankAt(from);
    return this.rows.slice(from, to).map((row, at) => {
      const above = at > 0 ? this.rows[from + at - 1] : undefined;
      const ties = above && isRanked(row) && this.byRank(above, row) === 0;
      if (above && !ties) rank = isRanked(row) ? from + at + 1 : null;
      return rank;
    });
  }

  /** Last position of those who share the rank at a position. */
  endOfTie(position: number): number {
    const row = this.rows[position];
    return row && isRanked(row) ? this.lastTiedWith(row) : position;
  }

  /** Closes the gap at `from` and opens one at `to`; touches only what lies between, where two splices would touch all. */
  private shift(from: number, to: number): void {
    const { rows } = this;
    for (let at = from; at < to; at++) rows[at] = rows[at + 1] as Standing;
    for (let at = from; at > to; at--) rows[at] = rows[at - 1] as Standing;
  }

  private standing(id: string): Standing {
    const standing = this.byId.get(id);
    if (!standing) throw new Error(`no entry ${id} in these standings`);
    return standing;
  }

  private firstTiedWith(standing: Standing): number {
    return firstIndex(this.rows, (row) => !isRanked(row) || this.byRank(row, standing) >= 0);
  }

  /** Last position of those who share a rank with it; −1 = unranked, ranks of nobody else hang on it. */
  private lastTiedWith(standing: Standing): number {
    if (!isRanked(standing)) return -1;
    return firstIndex(this.rows, (row) => !isRanked(row) || this.byRank(row, standing) > 0) - 1;
  }
}
