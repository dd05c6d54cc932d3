import { type Decimal, fixed } from '../decimal.js';
import type { DecimalText } from '../scoring/rules.js';
import type { EventFold } from './fold.js';

/** One line of a result list, as texts with the event's decimals. */
export interface ResultRow {
  rank: number | null;
  /** Entry id. */
  entry: string;
  number: string;
  /** Weighted score per stage, in the order of the rules; null = nothing marked. */
  stages: (DecimalText | null)[];
  total: DecimalText | null;
}

/** The results in board order. Board and export both print these numbers. */
export function results(fold: EventFold): ResultRow[] {
  const text = (value: Decimal | null) => (value ? fixed(value, fold.rules.decimals) : null);
  return fold.standings.ids().map((id, position) => {
    const score = fold.score(id);
    const { number, stages, total } = score;
    return { rank: fold.standings.rankAt(position), entry: id, number, stages: stages.map(text), total: text(total) };
  });
}
