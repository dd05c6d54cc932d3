import fc from 'fast-check';
import { PAIRING_CODE_BYTES, pairingCode, spelled, typedCode } from './pairing-code.js';

const codes = fc
  .uint8Array({ minLength: PAIRING_CODE_BYTES, maxLength: PAIRING_CODE_BYTES })
  .map((bytes) => pairingCode(bytes));

describe('a pairing code', () => {
  it('has eight characters that nobody confuses', () => {
    fc.assert(fc.property(codes, (code) => expect(code).toMatch(/^[34679ACDEFHJKMNPQRTUVWXY]{8}$/)));
  });

  it('is understood however it is typed', () => {
    const wide = (text: string) =>
      text.replace(/[0-9A-Z]/g, (one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0));
    fc.assert(
      fc.property(codes, (code) => {
        const ways = [
          code,
          spelled(code),
          spelled(code).toLowerCase(),
          wide(spelled(code)),
          ` ${code.slice(0, 2)} ${code.slice(2)}`,
        ];
        expect(ways.map(typedCode)).toEqual(ways.map(() => code));
      }),
    );
  });

  it('differs when a byte pair differs by less than the alphabet', () => {
    const bytes = new Uint8Array(PAIRING_CODE_BYTES);
    const other = new Uint8Array(PAIRING_CODE_BYTES).fill(1, 15);
    expect([pairingCode(bytes), pairingCode(other)]).toEqual(['33333333', '33333334']);
  });
});
