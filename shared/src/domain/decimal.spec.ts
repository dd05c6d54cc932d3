import fc from 'fast-check';
import { canonical, type Decimal, dec, fixed, mean, quotient, roundHalfUp, toCount, whole } from './decimal.js';

const text = (value: Decimal) => value.toFixed();

describe('exact decimals', () => {
  it.each([
    ['2.345', 2, '2.35'],
    ['2.344999999', 2, '2.34'],
    ['-2.345', 2, '-2.35'],
    ['1.005', 2, '1.01'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
  ])('rounds %s at %i places to %s: a half goes away from zero', (value, places, expected) => {
    expect(text(roundHalfUp(dec(value), places))).toBe(expected);
  });

  it.each([
    [['1', '1', '2'], 2, '1.33'],
    [['8.5', '8.25', '8.25'], 2, '8.33'],
    // 0.0449…: rounding to three places first would give 0.045 and then 0.05.
    [['0.0449', '0.04495', '0.04497'], 2, '0.04'],
    [['0.01', '0.02'], 2, '0.02'],
  ])('takes the mean of %j in one division', (values, places, expected) => {
    expect(fixed(mean(values.map(dec), places), places)).toBe(expected);
  });

  it('rounds a quotient by its exact remainder', () => {
    expect(text(quotient(dec('1'), dec('3'), 6))).toBe('0.333333');
    expect(text(quotient(dec('2'), dec('3'), 0))).toBe('1');
    const justBelowHalf = dec('0.4999999999999999999999999999999999999999');
    expect(text(quotient(justBelowHalf, dec('1'), 0))).toBe('0');
  });

  it('agrees with whole-number arithmetic on every mean of hundredths', () => {
    const cents = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cents, (marks) => {
        const total = marks.reduce((a, b) => a + b, 0);
        const expected = Math.floor((2 * total + marks.length) / (2 * marks.length));
        const value = mean(
          marks.map((mark) => whole(mark).times(dec('0.01'))),
          2,
        );
        expect(toCount(value.times(dec('100')))).toBe(expected);
      }),
    );
  });

  it('writes texts without a negative zero or an exponent', () => {
    expect(fixed(dec('-0.004'), 2)).toBe('0.00');
    expect(fixed(dec('7.5'), 2)).toBe('7.50');
    expect(canonical(dec('-0'))).toBe('0');
    expect(canonical(dec('007.50'))).toBe('7.5');
    expect(canonical(dec('0.0000001'))).toBe('0.0000001');
    expect(canonical(dec('100000000000000000000000'))).toBe('100000000000000000000000');
  });

  it.each(['', 'NaN', 'Infinity', ' 7', '0x10', '７.２５'])('throws on %j, which is no decimal', (value) => {
    expect(() => dec(value)).toThrow();
  });

  it('lets no binary float in or out', () => {
    expect(() => dec(0.1 as unknown as string)).toThrow();
    expect(() => toCount(dec('9007199254740993'))).toThrow();
  });
});
