const DIGITS = 11;
/** Begins a code, so that none is taken for an entry number. */
const SIGN = '9';

/**
 * The check-in code of an entry, from a keyed hash (hexadecimal) that only the server can make: twelve digits and nothing
 * else, for a hand scanner types like a keyboard, and a Chinese input method turns letters into something else.
 */
export const deskCodeOf = (keyed: string): string =>
  SIGN + (BigInt(`0x${keyed}`) % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');

/** The code that a scanner typed, or null when it is something that a person looks for. */
export function deskCodeIn(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim();
  return new RegExp(`^${SIGN}\\d{${DIGITS}}$`).test(plain) ? plain : null;
}
