import { ok, type Result, refuse } from '../problem/violation.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * A citizen identity number (GB 11643-1999) in upper case, and the day of birth that it tells as `1990-01-05`. Refuses
 * `id_number_shape`, and `id_number_check` when a digit is wrong.
 */
export function checkIdNumber(text: string): Result<{ number: string; born: string }> {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('id_number_shape');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  if (CHECKS[sum % 11] !== number[17]) return refuse('id_number_check');
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isDay(born) ? ok({ number, born }) : refuse('id_number_check');
}

/** Whether a text is a day of the calendar, `1990-01-05`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
