import { canonical, type Decimal, dec, fixed, HUNDRED, sum } from '../decimal.js';
import type { EntryScore } from '../journal/fold-views.js';
import type { Criterion, DecimalText, EventRules, Stage } from '../scoring/rules.js';
import { roundingPlaces, scaled, sectionScore } from '../scoring/section-score.js';
import { bounded } from '../scoring/stage-score.js';
import type { BoardColumn, BoardRow } from './board.js';

/**
 * Columns of a board and how to fill them. Cells that are not null add up to the total exactly, unless the event rounds only
 * the total: then they are the stage scores as exported, and may miss it by a last digit.
 */
export interface BoardLayout {
  columns: BoardColumn[];
  cells(score: EntryScore): BoardRow['cells'];
}

/**
 * One stage is shown by its criteria, several by their weighted scores. Criteria are shown only where they are the total's
 * own parts: not where normalisation, a weight or fewer decimals round them afterwards.
 */
export function boardLayout(rules: EventRules): BoardLayout {
  const [stage] = rules.stages;
  const text = (value: Decimal | null) => (value ? fixed(value, rules.decimals) : null);
  if (stage && rules.stages.length === 1 && addsUp(rules, stage)) {
    const columns = stage.scheme.criteria.map((criterion) => criterionColumn(rules, stage, criterion));
    return { columns, cells: (score) => (score.criteria[0] ?? []).map(text) };
  }
  return { columns: rules.stages.map(stageColumn), cells: (score) => score.stages.map(text) };
}

/** The best total of an event; null = unbounded. */
export const totalMax = (rules: EventRules): DecimalText | null =>
  bounded(rules) ? canonical(sum(rules.stages.map(({ weight }) => dec(weight))).times(HUNDRED)) : null;

function addsUp({ decimals }: EventRules, { scheme, weight }: Stage): boolean {
  const counted = scheme.total === null ? dec(weight) : dec(weight).times(HUNDRED);
  return decimals === roundingPlaces(decimals) && counted.eq(dec(scheme.total ?? '1'));
}

const stageColumn = ({ code, name, weight, scheme }: Stage): BoardColumn => ({
  code,
  name,
  max: scheme.total === null ? null : canonical(dec(weight).times(HUNDRED)),
});

function criterionColumn({ decimals }: EventRules, { scheme }: Stage, criterion: Criterion): BoardColumn {
  const places = roundingPlaces(decimals);
  const best = criterion.sections.map((section) => sectionScore(section, [], places).best);
  const max = scheme.total === null ? null : canonical(scaled(best, criterion.factor, places));
  return { code: criterion.code, name: criterion.name, max };
}
