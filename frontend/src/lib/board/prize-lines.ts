import type { BoardPrize, BoardSnapshot } from '@leitai/shared/domain/board/board';

/** Prizes whose last row is on the board, by the number of that row: the line goes below it. */
export function prizeLines({ head, rows }: BoardSnapshot): Map<string, BoardPrize> {
  const ranked = rows.filter((row) => row.rank !== null);
  const lines = new Map<string, BoardPrize>();
  let inside = 0;
  for (const prize of head.prizes) {
    inside += prize.count;
    const last = ranked[inside - 1];
    if (prize.count > 0 && prize.cut !== null && last) lines.set(last.number, prize);
  }
  return lines;
}
