import type { BoardRow } from '@leitai/shared/domain/board/board';
import { revealWindow } from './reveal-window';

const rows = Array.from({ length: 20 }, (_, at) => ({ number: String(at + 1), sealed: at < 12 }) as BoardRow);
const shown = (number: string | null) => {
  const spot = number === null ? null : { number, open: false, rank: 1, total: null };
  return revealWindow(rows, { step: 1, steps: 40, left: 12, spot }).map((row) => row.number);
};

describe('the window of the reveal', () => {
  it('holds the entry in the light in the middle, or at an end of the list', () => {
    expect(shown('10')).toEqual(['7', '8', '9', '10', '11', '12', '13']);
    expect(shown('1')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(shown('20')).toEqual(['14', '15', '16', '17', '18', '19', '20']);
  });

  it('shows the lowest that wait when nobody stands in the light, and short lists whole', () => {
    expect(shown(null)).toEqual(['9', '10', '11', '12', '13', '14', '15', '16']);
    expect(revealWindow(rows.slice(0, 3), { step: 0, steps: 6, left: 3, spot: null })).toHaveLength(3);
  });
});
