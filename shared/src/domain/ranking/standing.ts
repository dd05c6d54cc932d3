import type { Decimal } from '../decimal.js';
import type { TieKey } from '../scoring/rules.js';

/** What decides an entry's place. */
export interface Standing {
  id: string;
  /** Place in the order of entry numbers, unique: the last word on the order of a board, never on a rank. */
  order: number;
  /** Out of the contest (withdrawn, disqualified, no-show): below, without a rank. */
  out: boolean;
  /** Stages to which others advanced and it did not: who went further stands above. */
  missed: number;
  /** null = nothing marked: below, without a rank. */
  total: Decimal | null;
  /** Values of the tie chain, in its order. */
  ties: (Decimal | null)[];
}

export type CompareStandings = (a: Standing, b: Standing) => number;

export const isRanked = (standing: Standing): boolean => !standing.out && standing.total !== null;

/**
 * Compares ranked entries by how far they advanced, then by total, then by the tie chain; 0 = they share a rank. Higher is
 * better, except for times. A missing value is worse than any value, zero included.
 */
export function rankComparator(chain: readonly TieKey[]): CompareStandings {
  const lowerWins = chain.map((key) => key.by === 'time');
  return (a, b) => {
    if (a.missed !== b.missed) return a.missed - b.missed;
    const byTotal = compareValues(a.total, b.total, false);
    if (byTotal !== 0) return byTotal;
    for (let i = 0; i < lowerWins.length; i++) {
      const byTie = compareValues(a.ties[i] ?? null, b.ties[i] ?? null, lowerWins[i] === true);
      if (byTie !== 0) return byTie;
    }
    return 0;
  };
}

/** Board order: ranked before unranked; those who share a rank, and the unranked, by entry number. Never 0 for two entries. */
export const boardComparator =
  (byRank: CompareStandings): CompareStandings =>
  (a, b) => {
    const ranked = isRanked(a);
    if (ranked !== isRanked(b)) return ranked ? -1 : 1;
    return (ranked ? byRank(a, b) : 0) || a.order - b.order;
  };

function compareValues(a: Decimal | null, b: Decimal | null, lowerWins: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return lowerWins ? a.cmp(b) : b.cmp(a);
}
