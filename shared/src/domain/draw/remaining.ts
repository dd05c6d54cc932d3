import type { DrawEntry } from './draw.js';

/** Alternate places of a row: as many of one employer fit without two side by side. */
const alternate = (length: number): number => Math.ceil(length / 2);

/**
 * Entries not yet placed and stations not yet filled. Answers exactly how many neighbours of one employer are unavoidable
 * from here: only an employer with more entries than every other station can be in that case, and no two at once.
 */
export class Remaining {
  /** Entries of each employer that are left. */
  private readonly counts = new Map<string, number>();
  /** No employer has more left than this. */
  private readonly peak: number;
  private readonly taken: boolean[];
  private first = 0;
  private entries: number;
  /** Stations left in the session at hand, and in the later ones. */
  private row: number;
  private later: number[];

  constructor(
    private readonly shuffled: readonly DrawEntry[],
    sizes: readonly number[],
  ) {
    this.taken = shuffled.map(() => false);
    this.entries = shuffled.length;
    [this.row = 0, ...this.later] = sizes.filter((size) => size > 0);
    for (const { employer } of shuffled)
      if (employer !== null) this.counts.set(employer, (this.counts.get(employer) ?? 0) + 1);
    this.peak = Math.max(0, ...this.counts.values());
  }

  /** The first in the shuffled order. */
  takeFirst(): DrawEntry {
    while (this.taken[this.first]) this.first++;
    return this.take(this.first);
  }

  /** The first in the shuffled order that leaves the fewest neighbours, counting the one it makes itself beside `left`. */
  takeApart(left: DrawEntry | null): DrawEntry {
    let best = { cost: Number.POSITIVE_INFINITY, index: -1 };
    for (const index of this.candidates()) {
      const { employer } = this.shuffled[index] as DrawEntry;
      const beside = employer !== null && employer === left?.employer;
      const cost = (beside ? 1 : 0) + this.unavoidable(employer);
      if (cost < best.cost) best = { cost, index };
      if (cost === 0) break;
    }
    return this.take(best.index);
  }

  /** The first entry of each employer and of those who have none, in the shuffled order. */
  private *candidates(): Generator<number> {
    const seen = new Set<string | null>();
    for (let index = this.first; index < this.shuffled.length; index++) {
      const { employer } = this.shuffled[index] as DrawEntry;
      if (this.taken[index] || seen.has(employer)) continue;
      seen.add(employer);
      yield index;
    }
  }

  /** Neighbours that cannot be avoided once one of `employer` stands at the next station. */
  private unavoidable(employer: string | null): number {
    const row = this.row - 1;
    const later = this.later.reduce((sum, size) => sum + alternate(size), 0);
    // Half of the stations is room enough for anybody; the rest is worked out only when it gets tight.
    if (this.peak <= later + Math.floor(row / 2)) return 0;
    let most = 0;
    for (const [one, left] of this.counts) {
      const mine = one === employer;
      const count = left - (mine ? 1 : 0);
      // Their rows are broken by others, at most at every other station; each session starts one for nothing.
      const others = this.entries - 1 - count;
      const starts = this.later.length + (!mine && row > 0 ? 1 : 0);
      const room = later + (mine ? Math.floor(row / 2) : alternate(row));
      most = Math.max(most, count - Math.min(room, others + starts));
    }
    return most;
  }

  private take(index: number): DrawEntry {
    const entry = this.shuffled[index] as DrawEntry;
    if (entry.employer !== null) this.counts.set(entry.employer, (this.counts.get(entry.employer) ?? 0) - 1);
    this.taken[index] = true;
    while (this.taken[this.first]) this.first++;
    this.entries--;
    this.row--;
    if (this.row === 0) [this.row = 0, ...this.later] = this.later;
    return entry;
  }
}
