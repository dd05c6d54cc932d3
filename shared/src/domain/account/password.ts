import { ok, type Result, refuse } from '../problem/violation.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** NIST SP 800-63B §5.1.1.2: at least eight characters, no rules about kinds of characters. */
export const MIN_PASSWORD = 8;
const MIN_LOGIN_INSIDE = 3;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether all steps between neighbouring characters are the same: `aaaaaaaa`, `23456789`, `hgfedcba`. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const [step = 2] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
}

/**
 * Whether a password may be chosen for a login. Length counts characters as people see code points, after NFKC.
 * Violations: `password_short`, `password_common`, `password_login`.
 */
export function checkPassword(password: string, login: string): Result<void> {
  const text = plain(password);
  if ([...text].length < MIN_PASSWORD) return refuse('password_short', { min: MIN_PASSWORD });
  if (COMMON_PASSWORDS.has(text) || isRun(text)) return refuse('password_common');
  const name = plain(login).trim();
  if (name.length >= MIN_LOGIN_INSIDE && text.includes(name)) return refuse('password_login');
  return ok(undefined);
}
