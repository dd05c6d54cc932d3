import { ok, type Result, refuse } from '../problem/violation.js';

/** GB 32100-2015, table 1: digits and capitals without I, O, S, V, Z. A character's value is its position. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015, annex: 3^(i-1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LENGTH = 18;

/** Check character of the first 17 characters. */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a unified social credit code as typed (case, full width and spaces do not matter) and returns it in its
 * standard form. Violations: `credit_code_shape`, `credit_code_check` (a mistyped or swapped character).
 */
export function checkCreditCode(typed: string): Result<string> {
  const code = typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  const known = [...code].every((character) => ALPHABET.includes(character));
  if (code.length !== LENGTH || !known) return refuse('credit_code_shape');
  return code.endsWith(creditCheckCharacter(code)) ? ok(code) : refuse('credit_code_check');
}
