import type { BoardSnapshot } from '@leitai/shared/domain/board/board';
import { prizeLines } from './prize-lines';

const board = (ranks: (number | null)[], counts: number[]): BoardSnapshot =>
  ({
    head: { prizes: counts.map((count, place) => ({ place, percent: '10', count, cut: '1.00' })) },
    rows: ranks.map((rank, index) => ({ number: String(index + 1), rank })),
  }) as BoardSnapshot;

test.each([
  ['below the last row of each prize', [1, 2, 3, 4, 5, 6], [1, 2], ['1', '3']],
  ['not for a prize nobody has', [1, 2, 2], [1, 0, 2], ['1', '3']],
  ['not where the board ends before the prize does', [1, 2], [1, 5], ['1']],
  ['never below the unranked', [1, null, null], [2], []],
])('lines stand %s', (_, ranks, counts, below) => {
  expect([...prizeLines(board(ranks, counts)).keys()]).toEqual(below);
});
