/** No pair that looks alike on paper or glass: no 0 O, 1 I L, 2 Z, 5 S, 8 B, G. */
const ALPHABET = '34679ACDEFHJKMNPQRTUVWXY';
const LENGTH = 8;

/** Random bytes that a code takes. */
export const PAIRING_CODE_BYTES = LENGTH * 2;

/** How long a code can be used, milliseconds: printed before the briefing, used after it. */
export const PAIRING_CODE_MS = 2 * 3_600_000;

/**
 * A code for one tablet, without its dash: 36 bits. Two bytes a character, so that the remainder of 65536 / 24 favours none
 * by more than a part in two thousand.
 */
export const pairingCode = (bytes: Uint8Array): string =>
  Array.from({ length: LENGTH }, (_, at) => {
    const number = (bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0);
    return ALPHABET[number % ALPHABET.length];
  }).join('');

/** As people read it: two groups of four. */
export const spelled = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What somebody typed, as the server keeps it: without dash and spaces, capital, half width. */
export const typedCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
