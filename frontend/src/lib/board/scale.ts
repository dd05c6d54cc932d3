import type { BoardRow, BoardSnapshot } from '@leitai/shared/domain/board/board';
import { percent } from '$lib/i18n/number';

/** What a gauge draws, in percent of its width. */
export interface GaugeMarks {
  got: number;
  may: number;
  cut: number | null;
}

/** The figure at the right end of the gauges: the most one can get, or the leader's total where there is no most. */
export const fullScale = ({ event, rows }: BoardSnapshot): string | null =>
  event.totalMax ?? rows.find((row) => row.total !== null)?.total ?? null;

/** Lengths of one row's gauge. Negative totals are drawn as nothing. */
export function gaugeMarks(row: BoardRow, full: string | null, cut: string | null): GaugeMarks {
  const got = percent(row.total, full);
  return {
    got,
    may: row.possible === null ? 0 : Math.max(0, percent(row.possible, full) - got),
    cut: cut === null || full === null ? null : percent(cut, full),
  };
}
