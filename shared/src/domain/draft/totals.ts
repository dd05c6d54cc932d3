import type { DefinedCriterion, DefinedEvent, DefinedSection, DefinedStage } from '../contest/definition.js';
import { schemeTotal } from '../contest/scheme-total.js';
import { weightOf } from '../contest/weights.js';
import { canonical, dec, fixed, HUNDRED, sum, ZERO } from '../decimal.js';

/** What a scheme adds up to beside what it should; decimal text. */
export interface SchemeSum {
  total: string;
  /** Null: the stage has no total. */
  expected: string | null;
  /** Expected minus total: positive while something is short. */
  short: string;
}

/** The sum of a stage's scheme, as the checks add it up: factors multiplied in, deductions left out. */
export function schemeSum({ criteria = [], unbounded, kind, total: stated }: DefinedStage): SchemeSum {
  const total = sum(criteria.map(schemeTotal));
  const expected = kind === 'practical' || stated === undefined ? HUNDRED : dec(stated);
  if (unbounded) return { total: fixed(total, 2), expected: null, short: '0' };
  return { total: fixed(total, 2), expected: canonical(expected), short: canonical(expected.minus(total)) };
}

export const criterionTotal = (criterion: DefinedCriterion): string => fixed(schemeTotal(criterion), 2);

export const sectionTotal = (section: DefinedSection): string =>
  fixed(schemeTotal({ code: '', name: '', factor: '1', sections: [section] }), 2);

/** What the weights add up to; null while one is missing. Unbounded stages are not weighed against the others. */
export function weightSum(event: DefinedEvent): string | null {
  const weights = event.stages.filter(({ unbounded }) => !unbounded).map((stage) => weightOf(event, stage));
  if (weights.some((weight) => weight === null)) return null;
  return canonical(weights.reduce((total, weight) => total.plus(dec(weight ?? '0')), ZERO));
}
