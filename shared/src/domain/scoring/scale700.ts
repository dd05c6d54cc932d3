import { type Decimal, dec, quotient, toCount, ZERO } from '../decimal.js';

const CENTRE = dec('700');
const SPREAD = dec('30');
/** Makes the MAD of normally distributed scores their standard deviation. */
const CONSISTENCY = dec('1.4826');
const HALF = dec('0.5');
const BOTTOM = 0;
const TOP = 1000;

/**
 * "700 scale (median/MAD)" of raw scores: round(700 + 30·(raw − median)/(1.4826·MAD)), half-up, within 0..1000; all 700 when the
 * MAD is 0. Reverse-engineered from published exports (contest.md §5): never call it an official scale.
 */
export function scale700(raws: readonly Decimal[]): number[] {
  const middle = median(raws);
  const mad = median(raws.map((raw) => raw.minus(middle).abs()));
  if (mad.eq(ZERO)) return raws.map(() => toCount(CENTRE));
  return raws.map((raw) => scaled(raw.minus(middle), CONSISTENCY.times(mad)));
}

/** One division, rounded once: the centre is brought over the same denominator. */
function scaled(distance: Decimal, unit: Decimal): number {
  const value = toCount(quotient(CENTRE.times(unit).plus(SPREAD.times(distance)), unit, 0));
  return Math.min(TOP, Math.max(BOTTOM, value));
}

/** Middle value; of an even number the exact mean of the middle two; 0 of none. */
function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const upper = sorted[Math.floor(sorted.length / 2)] ?? ZERO;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return lower.plus(upper).times(HALF);
}
