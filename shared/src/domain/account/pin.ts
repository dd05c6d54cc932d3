import { ok, type Result, refuse } from '../problem/violation.js';

/** Digits of a PIN. */
export const PIN_DIGITS = { min: 4, max: 6 };

/** All digits the same, or each one up or one down from the last: `0000`, `1234`, `654321`. */
function isRun(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0);
}

/** The same one, two or three digits over and over: `1212`, `123123`, `777777`. */
const isRepeated = (pin: string): boolean => /^(\d{1,3})\1+$/.test(pin);

/** Violations: `pin_shape` (not four to six plain digits), `pin_weak` (what anybody would try first). */
export function checkPin(pin: string): Result<void> {
  if (!/^[0-9]{4,6}$/.test(pin)) return refuse('pin_shape', PIN_DIGITS);
  return isRun(pin) || isRepeated(pin) ? refuse('pin_weak') : ok(undefined);
}
