import { compareNumbers } from '../ranking/natural-order.js';
import type { BoardRow } from './board.js';

/**
 * Board order, the same on server and client: by rank, the unranked last; those who share a rank, and the unranked, by
 * entry number. Equal to the order of the standings, because a rank says all that totals and tie chain have to say.
 */
export function compareRows(a: Pick<BoardRow, 'rank' | 'number'>, b: Pick<BoardRow, 'rank' | 'number'>): number {
  if (a.rank !== b.rank) return (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY);
  return compareNumbers(a.number, b.number);
}
