import { type Decimal, dec, HUNDRED, quotient, toCount, whole, ZERO } from '../decimal.js';
import type { StandingsIndex } from '../ranking/standings-index.js';
import type { AwardQuota, DecimalText } from '../scoring/rules.js';

/** One award place: 0 = first prize. */
export interface Prize {
  place: number;
  /** Percent of the ranked entries that this place adds, e.g. "20". */
  percent: DecimalText;
  /** Entries with this place. */
  count: number;
  /** 0-based board position of the last entry inside; null when nobody is. */
  last: number | null;
}

export interface Awards {
  prizes: Prize[];
  /** Award place of a rank; null = none. */
  placeOf(rank: number | null): number | null;
}

/**
 * Cuts of an award quota: how many entries stand at or above each place. Running sums of percent of the ranked entries,
 * half-up on the running sum, at least one first prize (contest.md §5).
 */
export function quotaCuts(ranked: number, quota: AwardQuota): number[] {
  const cuts: number[] = [];
  let percent: Decimal = ZERO;
  for (const share of quota.percents) {
    percent = percent.plus(dec(share));
    const cut = toCount(quotient(whole(ranked).times(percent), HUNDRED, 0));
    cuts.push(Math.min(ranked, Math.max(cut, 1)));
  }
  return cuts;
}

/** Awards of an event. The tie chain is in the ranks already: entries that share the rank at a cut are all included. */
export function awards(standings: StandingsIndex, quota: AwardQuota): Awards {
  const ranked = standings.ranked;
  const cuts = quotaCuts(ranked, quota);
  const inside = cuts.map((cut) => (cut === 0 ? 0 : standings.endOfTie(cut - 1) + 1));
  const prizes = quota.percents.map((percent, place) => {
    const before = inside[place - 1] ?? 0;
    const count = (inside[place] ?? 0) - before;
    return { place, percent, count, last: count > 0 ? before + count - 1 : null };
  });
  const placeOf = (rank: number | null) => {
    const place = rank === null ? -1 : cuts.findIndex((cut) => rank <= cut);
    return place < 0 ? null : place;
  };
  return { prizes, placeOf };
}
