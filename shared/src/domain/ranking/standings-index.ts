import type { Standing } from './standing.js';

/** Positions (0-based, both inclusive) whose entry or rank may have changed. */
export interface PositionRange {
  from: number;
  to: number;
}

/** Board order of an event's entries, kept sorted under single changes. */
export class StandingsIndex {
  private readonly rows: Standing[] = [];

  /** Entries, ranked and unranked. */
  get size(): number {
    return this.rows.length;
  }

  /** Entries with a rank; they stand before all others. */
  get ranked(): number {
    return this.rows.length;
  }

  /** Entry ids from a position on, in board order. */
  ids(from = 0, to = this.size): string[] {
    return this.rows.slice(from, to).map((row) => row.id);
  }

  /** Id of the entry at a position. */
  idAt(position: number): string | undefined {
    return this.rows[position]?.id;
  }

  /** 0-based position of an entry. */
  positionOf(id: string): number {
    return this.rows.findIndex((row) => row.id === id);
  }

  /** Rank of an entry (1, 2, 2, 4); null = no total, or out of the contest. */
  rankOf(id: string): number | null {
    return this.rankAt(this.positionOf(id));
  }

  /** Rank at a position; null = unranked. */
  rankAt(position: number): number | null {
    return this.rows[position] ? position + 1 : null;
  }
}
