import { type Decimal, dec, mean, quotient, roundHalfUp, sum, whole, ZERO } from '../decimal.js';
import type { Aspect, AspectInput, DecimalText, TimePoints, Trim } from './rules.js';

/** Judges a judgement aspect needs, and how far apart they may be [WorldSkills]. */
const JUDGEMENT_JUDGES = 3;
const JUDGEMENT_SPREAD = dec('1');
const JUDGEMENT_TOP = 3;

/** What an aspect is worth: marks, nothing yet, or a judgement that has to be voted again. */
export type AspectMark = { state: 'marked'; mark: Decimal } | { state: 'missing' } | { state: 'blocked' };

const missing: AspectMark = { state: 'missing' };
const marked = (mark: Decimal): AspectMark => ({ state: 'marked', mark });

/** An aspect measured once, by the recorder. */
export type MeasuredInput = Exclude<AspectInput, { type: 'judgement' } | { type: 'panel' }>;

/**
 * Mark of an aspect that the whole panel marks (contest.md §2), from the values of the judges present, half-up at `places`.
 * Missing with fewer judges than `minimum`; a judgement needs three and is blocked when they are more than one step apart.
 */
export function panelMark(aspect: Aspect, values: readonly Decimal[], minimum: number, places: number): AspectMark {
  const { input } = aspect;
  if (input.type === 'panel') {
    return values.length === 0 || values.length < minimum ? missing : marked(trimmedMean(values, input.trim, places));
  }
  if (values.length < Math.max(minimum, JUDGEMENT_JUDGES)) return missing;
  const sorted = ascending(values);
  const spread = (sorted.at(-1) ?? ZERO).minus(sorted[0] ?? ZERO);
  if (spread.gt(JUDGEMENT_SPREAD)) return { state: 'blocked' };
  return marked(quotient(dec(aspect.max).times(sum(values)), whole(JUDGEMENT_TOP * values.length), places));
}

/** What a present judge has on the sheet that holds an aspect. */
export interface Vote {
  submitted: boolean;
  value: DecimalText | undefined;
}

/**
 * Mark of an aspect that the whole panel marks, once all its present judges have submitted it: nobody sees a judgement half
 * voted. Blocked: it waits for a second vote.
 */
export function votedMark(aspect: Aspect, votes: readonly Vote[], minimum: number, places: number): AspectMark {
  const values = votes.flatMap(({ submitted, value }) => (submitted && value !== undefined ? [dec(value)] : []));
  if (votes.length === 0 || values.length < votes.length) return missing;
  return panelMark(aspect, values, minimum, places);
}

/**
 * Mark of an aspect measured once, half-up at `places`. `rank`: 0-based place of the entry's time among all active entries
 * with a time (those who tie share the better place), for points by rank table; null = no place.
 */
export function measuredMark(aspect: Aspect, value: Decimal, rank: number | null, places: number): AspectMark {
  const mark = measured(aspect, value, rank, places);
  return mark ? marked(roundHalfUp(mark, places)) : missing;
}

function measured(aspect: Aspect, value: Decimal, rank: number | null, places: number): Decimal | null {
  const { input } = aspect;
  const max = dec(aspect.max);
  switch (input.type) {
    case 'binary':
      return value.eq(ZERO) ? ZERO : max;
    case 'bands':
      return bandMarks(input.bands, value);
    case 'deduct':
      return atLeastZero(max.minus(value.times(dec(input.each))));
    case 'time':
      return timePoints(input.points, max, value, rank, places);
    case 'value':
      return value;
    case 'judgement':
    case 'panel':
      return null;
  }
}

const atLeastZero = (value: Decimal) => (value.lt(ZERO) ? ZERO : value);

const ascending = (values: readonly Decimal[]) => [...values].sort((a, b) => a.cmp(b));

/** How many of the highest and of the lowest of so many marks are dropped: none before `from` judges, and never all. */
export const dropsOf = (count: number, trim: Trim): number =>
  count >= trim.from && count > 2 * trim.drop ? trim.drop : 0;

/** Mean without the `drop` highest and lowest, once `from` judges are present; never drops all. */
function trimmedMean(values: readonly Decimal[], trim: Trim, places: number): Decimal {
  const drop = dropsOf(values.length, trim);
  const kept = drop > 0 ? ascending(values).slice(drop, values.length - drop) : values;
  return mean(kept, places);
}

/** The narrowest band that holds the value; outside all bands 0. */
function bandMarks(bands: readonly { upTo: DecimalText; marks: DecimalText }[], value: Decimal): Decimal {
  const holding = bands.filter((band) => value.lte(dec(band.upTo)));
  const [narrowest] = holding.sort((a, b) => dec(a.upTo).cmp(dec(b.upTo)));
  return narrowest ? dec(narrowest.marks) : ZERO;
}

function timePoints(points: TimePoints, max: Decimal, ms: Decimal, rank: number | null, places: number) {
  if (points.kind === 'rank') return rank === null ? null : dec(points.table[rank] ?? '0');
  const target = whole(points.targetMs);
  const limit = whole(points.limitMs);
  if (ms.lte(target)) return max;
  if (ms.gte(limit)) return ZERO;
  return quotient(max.times(limit.minus(ms)), limit.minus(target), places);
}
