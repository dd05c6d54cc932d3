import { type Decimal, dec, roundHalfUp, sum, ZERO } from '../decimal.js';
import type { AspectMark } from './aspect-mark.js';
import type { Aspect, Section } from './rules.js';

/** A section of one entry. Marks are half-up at every named point: aspect mark, component, section. */
export interface SectionScore {
  /** Σ components × factor; null when nothing is marked. */
  score: Decimal | null;
  /** The same with unmarked aspects at their best: positive ones at max, deductions at 0. */
  best: Decimal;
  /** Aspects with a mark. */
  marked: number;
  /** Codes of judgement aspects to be voted again. */
  blocked: string[];
}

/** Places at which named points are rounded: two, or the event's own where it has more. */
export const roundingPlaces = (decimals: number): number => Math.max(2, decimals);

/** What an aspect adds to its section: round(mark × factor), negative for a deduction. */
export function component(aspect: Aspect, mark: Decimal, places: number): Decimal {
  const size = roundHalfUp(mark.times(dec(aspect.factor)), places);
  return aspect.deduction ? ZERO.minus(size) : size;
}

/** Scores a section from the marks of its aspects, in scheme order. */
export function sectionScore(section: Section, marks: readonly AspectMark[], places: number): SectionScore {
  const got: Decimal[] = [];
  const best: Decimal[] = [];
  const blocked: string[] = [];
  section.aspects.forEach((aspect, index) => {
    const mark = marks[index];
    if (mark?.state === 'blocked') blocked.push(aspect.code);
    const unmarked = aspect.deduction ? ZERO : dec(aspect.max);
    const part = component(aspect, mark?.state === 'marked' ? mark.mark : unmarked, places);
    if (mark?.state === 'marked') got.push(part);
    best.push(part);
  });
  return {
    score: got.length > 0 ? scaled(got, section.factor, places) : null,
    best: scaled(best, section.factor, places),
    marked: got.length,
    blocked,
  };
}

/** Σ × factor, rounded at a named point. */
export const scaled = (parts: readonly Decimal[], factor: string, places: number): Decimal =>
  roundHalfUp(sum(parts).times(dec(factor)), places);
