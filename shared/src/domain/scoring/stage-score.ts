import { type Decimal, dec, HUNDRED, quotient, sum, ZERO } from '../decimal.js';
import type { EventRules, Scheme, Stage } from './rules.js';
import { scaled } from './section-score.js';

/** A stage of one entry before normalisation; null = nothing marked. */
export interface RawStage {
  criteria: (Decimal | null)[];
  raw: Decimal | null;
}

/** Sections (in scheme order) → criteria → stage. A part without marks adds nothing; all without marks = null. */
export function rawStage(scheme: Scheme, sections: readonly (Decimal | null)[], places: number): RawStage {
  let next = 0;
  const criteria = scheme.criteria.map((criterion) => {
    const parts = sections.slice(next, next + criterion.sections.length).filter((part) => part !== null);
    next += criterion.sections.length;
    return parts.length > 0 ? scaled(parts, criterion.factor, places) : null;
  });
  const known = criteria.filter((criterion) => criterion !== null);
  return { criteria, raw: known.length > 0 ? sum(known) : null };
}

/** An exact ratio: a stage total other than 100 must not be rounded before the sum. */
interface Ratio {
  over: Decimal;
  under: Decimal;
}

const ONE = dec('1');

/** Bounded: raw × 100 ÷ total × weight. Unbounded: raw × weight. */
const weighted = ({ scheme, weight }: Stage, raw: Decimal): Ratio =>
  scheme.total === null
    ? { over: raw.times(dec(weight)), under: ONE }
    : { over: raw.times(HUNDRED).times(dec(weight)), under: dec(scheme.total) };

const plus = (a: Ratio, b: Ratio): Ratio =>
  a.under.eq(b.under)
    ? { over: a.over.plus(b.over), under: a.under }
    : { over: a.over.times(b.under).plus(b.over.times(a.under)), under: a.under.times(b.under) };

/** Weighted stage scores and their total, in marks at the event's decimals. */
export interface WeightedTotal {
  stages: (Decimal | null)[];
  total: Decimal | null;
}

/**
 * Normalises bounded stages to 100, weights and sums. Rounding 'stages': each weighted stage is rounded, then summed;
 * 'total': the exact sum is rounded once, and the rounded stages are for showing only. Null when nothing is marked.
 */
export function weightedTotal(rules: EventRules, raws: readonly (Decimal | null)[]): WeightedTotal {
  const { decimals } = rules;
  const ratios = rules.stages.map((stage, index) => {
    const raw = raws[index] ?? null;
    return raw === null ? null : weighted(stage, raw);
  });
  const stages = ratios.map((ratio) => ratio && quotient(ratio.over, ratio.under, decimals));
  const known = stages.filter((stage) => stage !== null);
  if (known.length === 0) return { stages, total: null };
  if (rules.rounding === 'stages') return { stages, total: sum(known) };
  const exact = ratios.filter((ratio) => ratio !== null).reduce(plus, { over: ZERO, under: ONE });
  return { stages, total: quotient(exact.over, exact.under, decimals) };
}

/** Every stage has a total, so the best reachable total is known. */
export const bounded = (rules: EventRules): boolean => rules.stages.every((stage) => stage.scheme.total !== null);
