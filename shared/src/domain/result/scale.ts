import type { BoardSnapshot } from '../board/board.js';
import { dec } from '../decimal.js';
import { scale700 } from '../scoring/scale700.js';

/** An entry's place on the 700 scale. */
export interface ScaleScore {
  /** Entry number. */
  number: string;
  /** Whole points, 0..1000. */
  value: number;
}

/**
 * The "700 scale (median/MAD)" of the ranked entries of a board, from the totals that it shows; contest.md §5. Null where the
 * board shows fewer entries than the event has: the median of a part would be another scale.
 */
export function boardScale(board: BoardSnapshot, entries: number): ScaleScore[] | null {
  if (board.rows.length < entries) return null;
  const ranked = board.rows.flatMap(({ number, rank, total }) =>
    rank === null || total === null ? [] : [{ number, total }],
  );
  const values = scale700(ranked.map(({ total }) => dec(total)));
  return ranked.map(({ number }, index) => ({ number, value: values[index] ?? 0 }));
}
