import fc from 'fast-check';
import { compareNumbers } from './natural-order.js';

const sign = Math.sign;

describe('order of entry numbers', () => {
  it('counts numbers, puts them first and compares the rest by code points', () => {
    const ordered = [
      '0',
      '01',
      '1',
      '2',
      '9',
      '10',
      '100',
      '9007199254740993',
      '10a',
      '1a',
      'A1',
      'Z',
      'a',
      '甲',
      '𠮷',
      '𠮷1',
    ];
    expect([...ordered].reverse().sort(compareNumbers)).toEqual(ordered);
  });

  it('compares characters beyond the basic plane by code point, not by surrogate', () => {
    expect(sign(compareNumbers('\u{FF21}', '\u{20BB7}'))).toBe(-1);
  });

  it('is total and transitive', () => {
    const number = fc.oneof(fc.stringMatching(/^[01a]{0,3}$/), fc.string({ unit: 'grapheme', maxLength: 3 }));
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(sign(compareNumbers(a, b)) + sign(compareNumbers(b, a))).toBe(0);
        expect(compareNumbers(a, b) === 0).toBe(a === b);
        if (compareNumbers(a, b) <= 0 && compareNumbers(b, c) <= 0) expect(compareNumbers(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
