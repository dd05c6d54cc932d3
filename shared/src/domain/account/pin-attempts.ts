import { ok, type Result, refuse, type Violation } from '../problem/violation.js';

/** After so many wrong PINs in a row a tablet takes none for a while … */
export const PINS_BEFORE_PAUSE = 5;
/** … of so long, milliseconds … */
export const PIN_PAUSE_MS = 5 * 60_000;
/** … and after so many none at all: it has to be paired anew. Ten thousand PINs against fifteen guesses. */
export const PINS_IN_ALL = 15;

/** Wrong PINs since the last right one. `pausedUntil`: server time in milliseconds. */
export interface PinAttempts {
  wrong: number;
  pausedUntil: number | null;
}

/** A clock set back must not lengthen a pause. */
function pauseLeft({ pausedUntil }: PinAttempts, now: number): number {
  const left = (pausedUntil ?? now) - now;
  return left > 0 && left <= PIN_PAUSE_MS ? left : 0;
}

/** Whether no PIN is taken any more. */
export const isSpent = ({ wrong }: PinAttempts): boolean => wrong >= PINS_IN_ALL;

/**
 * Counts an attempt before the PIN is looked at, so that guesses sent at once cannot slip past. Refuses `pin_paused` (with
 * the minutes left) and `pin_spent`.
 */
export function attemptPin(attempts: PinAttempts, now: number): Result<PinAttempts> {
  if (isSpent(attempts)) return refuse('pin_spent');
  const left = pauseLeft(attempts, now);
  if (left > 0) return refuse('pin_paused', { minutes: minutes(left) });
  const wrong = attempts.wrong + 1;
  return ok({ wrong, pausedUntil: wrong % PINS_BEFORE_PAUSE === 0 ? now + PIN_PAUSE_MS : null });
}

/** Seconds until the next PIN is taken; undefined when that is at once, or never. */
export function pinWait(attempts: PinAttempts, now: number): number | undefined {
  const left = isSpent(attempts) ? 0 : pauseLeft(attempts, now);
  return left > 0 ? Math.ceil(left / 1000) : undefined;
}

/** What to say of a wrong PIN whose attempt has been counted. */
export function wrongPin(counted: PinAttempts): Violation {
  if (isSpent(counted)) return { code: 'pin_spent' };
  if (counted.pausedUntil !== null) return { code: 'pin_paused', params: { minutes: minutes(PIN_PAUSE_MS) } };
  return { code: 'pin_wrong', params: { left: PINS_BEFORE_PAUSE - (counted.wrong % PINS_BEFORE_PAUSE) } };
}

const minutes = (ms: number): number => Math.max(1, Math.ceil(ms / 60_000));
