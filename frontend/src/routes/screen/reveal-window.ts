import type { BoardRow } from '@leitai/shared/domain/board/board';
import type { BoardReveal } from '@leitai/shared/domain/reveal/reveal';

/** Rows beside the one in the light; without one there is room for one more. */
const AROUND = 6;

/** The rows that the wall shows: the entry in the light in the middle, or before the first step the lowest that wait. */
export function revealWindow(rows: readonly BoardRow[], { spot }: BoardReveal): readonly BoardRow[] {
  const size = spot ? AROUND + 1 : AROUND + 2;
  const lit = rows.findIndex(({ number }) => number === spot?.number);
  const lowest = rows.findLastIndex(({ sealed }) => sealed);
  const middle = lit >= 0 ? lit : lowest;
  const start = Math.min(middle - AROUND / 2, rows.length - size);
  return rows.slice(Math.max(0, start), Math.max(0, start) + size);
}
