import { canonical, dec, fixed, HUNDRED, sum } from '../decimal.js';
import type { EntryScore } from '../journal/fold-views.js';
import type { Criterion, DecimalText, EventRules, Stage } from '../scoring/rules.js';
import { roundingPlaces, sectionScore } from '../scoring/section-score.js';
import { bounded } from '../scoring/stage-score.js';
import type { BoardColumn } from './board.js';

/** More criteria than fit a phone and a wall become one column. */
const MOST_CRITERIA = 8;

/**
 * Columns add up to the total, digit by digit. Several stages: one column each, weighted. One stage: its criteria, when
 * nothing is weighted, normalised or rounded between them and the total.
 */
export interface Columns {
  head: BoardColumn[];
  cells(score: EntryScore): (DecimalText | null)[];
  totalMax: DecimalText | null;
}

export function columnsOf(rules: EventRules): Columns {
  const text = (value: Parameters<typeof fixed>[0] | null | undefined) => (value ? fixed(value, rules.decimals) : null);
  const totalMax = bounded(rules) ? canonical(sum(rules.stages.map(({ weight }) => dec(weight).times(HUNDRED)))) : null;
  const [stage] = rules.stages;
  if (stage && rules.stages.length === 1 && criteriaAddUp(rules, stage)) {
    return {
      head: stage.scheme.criteria.map((criterion) => criterionColumn(rules, stage, criterion)),
      cells: (score) => stage.scheme.criteria.map((_, index) => text(score.criteria[0]?.[index])),
      totalMax,
    };
  }
  return { head: rules.stages.map(stageColumn), cells: (score) => score.stages.map(text), totalMax };
}

function criteriaAddUp({ decimals, rounding }: EventRules, { weight, scheme }: Stage): boolean {
  const isPlain = dec(weight).eq(dec('1')) && (scheme.total === null || dec(scheme.total).eq(HUNDRED));
  const { length } = scheme.criteria;
  return (
    isPlain && rounding === 'stages' && roundingPlaces(decimals) === decimals && length > 1 && length <= MOST_CRITERIA
  );
}

const stageColumn = ({ code, name, weight, scheme }: Stage): BoardColumn => ({
  code,
  name,
  max: scheme.total === null ? null : canonical(dec(weight).times(HUNDRED)),
});

function criterionColumn(
  { decimals }: EventRules,
  { scheme }: Stage,
  { code, name, factor, sections }: Criterion,
): BoardColumn {
  const places = roundingPlaces(decimals);
  const best = sum(sections.map((section) => sectionScore(section, [], places).best)).times(dec(factor));
  return { code, name, max: scheme.total === null ? null : canonical(best) };
}
