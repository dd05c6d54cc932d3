import type { Decimal } from '../decimal.js';

/** What decides an entry's place. */
export interface Standing {
  id: string;
  /** Place in the order of entry numbers, unique: the last word on the order of a board. */
  order: number;
  /** Out of the contest (withdrawn, disqualified, no-show): below, without a rank. */
  out: boolean;
  total: Decimal | null;
  ties: (Decimal | null)[];
}
