import fc from 'fast-check';
import { checkCreditCode, creditCheckCharacter } from './credit-code.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Codes as registered and published, among them the example of GB 32100-2015. */
const REAL = [
  '91350100M000100Y43',
  '91110000802100433B',
  '9144030071526726XG',
  '914403001922038216',
  '91330100799655058B',
];

describe('unified social credit code', () => {
  it.each(REAL)('accepts %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, value: code });
  });

  it.each([
    ['91350100m000100y43', 'lower case'],
    [' 9135 0100 M000 100Y 43 ', 'spaces'],
    ['９１３５０１００Ｍ０００１００Ｙ４３', 'full width'],
  ])('reads %s (%s)', (typed) => {
    expect(checkCreditCode(typed)).toEqual({ ok: true, value: '91350100M000100Y43' });
  });

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '91350100I000100Y43', '91350100-000100Y43', '𠮷'.repeat(9)])(
    'refuses the shape of “%s”',
    (code) => {
      expect(checkCreditCode(code)).toEqual({ ok: false, violation: { code: 'credit_code_shape' } });
    },
  );

  it('notices any one wrong character, and any two neighbours swapped', () => {
    const character = fc.constantFrom(...ALPHABET);
    const first17 = fc.array(character, { minLength: 17, maxLength: 17 }).map((list) => list.join(''));
    fc.assert(
      fc.property(first17, fc.nat(17), character, (body, at, other) => {
        const code = body + creditCheckCharacter(body);
        expect(checkCreditCode(code).ok).toBe(true);
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        expect(checkCreditCode(wrong).ok).toBe(wrong === code);
        const swapped = [...code];
        [swapped[at], swapped[(at + 1) % 18]] = [swapped[(at + 1) % 18] as string, swapped[at] as string];
        if (at < 17) expect(checkCreditCode(swapped.join('')).ok).toBe(swapped.join('') === code);
      }),
    );
  });
});
