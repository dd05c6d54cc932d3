import Big from 'big.js';
import type { DecimalText } from './scoring/rules.js';

/** Exact decimals. A constructor of our own, strict: a binary float or a loss of digits throws instead of passing. */
const Exact = Big();
Exact.strict = true;
Exact.RM = Big.roundHalfUp;

/** An exact decimal number. */
export type Decimal = Big;

/** The exact value of a decimal text such as "7.25"; throws on anything else (texts from people pass `checkValue`). */
export const dec = (text: DecimalText): Decimal => new Exact(text);

/** The exact value of a whole number. */
export const whole = (count: number): Decimal => new Exact(BigInt(count));

export const ZERO = dec('0');
export const HUNDRED = dec('100');

/** Rounds to decimal places; a half goes away from zero, which is half-up on the magnitude (2.345 → 2.35, −2.345 → −2.35). */
export const roundHalfUp = (value: Decimal, places: number): Decimal => value.round(places, Big.roundHalfUp);

/** The quotient, rounded once: the digits beyond `places` are decided by the exact remainder, not by an earlier rounding. */
export function quotient(dividend: Decimal, divisor: Decimal, places: number): Decimal {
  Exact.DP = places;
  return dividend.div(divisor);
}

export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), ZERO);

/** Mean of one or more values, rounded in one division. */
export const mean = (values: readonly Decimal[], places: number): Decimal =>
  quotient(sum(values), whole(values.length), places);

/** Text with exactly `places` decimals, rounded half-up; never "-0.00". */
export function fixed(value: Decimal, places: number): DecimalText {
  const rounded = roundHalfUp(value, places);
  return (rounded.eq(ZERO) ? ZERO : rounded).toFixed(places);
}

/** Shortest text of a value: no exponent, no needless zeros, never "-0". */
export const canonical = (value: Decimal): DecimalText => (value.eq(ZERO) ? '0' : value.toFixed());

/** A whole number out of decimals: counts and milliseconds. Throws where digits would be lost. */
export const toCount = (value: Decimal): number => value.toNumber();
