import { attemptPin, isSpent, PIN_PAUSE_MS, type PinAttempts, wrongPin } from './pin-attempts.js';

/** Guesses wrongly as often as it is let, waiting out every pause; what was said each time. */
function guess(times: number, waiting = true): string[] {
  let attempts: PinAttempts = { wrong: 0, pausedUntil: null };
  let now = 1_000_000;
  return Array.from({ length: times }, () => {
    const counted = attemptPin(attempts, now);
    if (!counted.ok) return `refused ${counted.violation.code}`;
    attempts = counted.value;
    if (waiting) now += PIN_PAUSE_MS;
    const { code, params } = wrongPin(attempts);
    return params?.left === undefined ? code : `${code} ${params.left}`;
  });
}

describe('guessing a PIN', () => {
  it('counts down, then pauses, and ends for good after fifteen', () => {
    const round = ['pin_wrong 4', 'pin_wrong 3', 'pin_wrong 2', 'pin_wrong 1'];
    const all = [...round, 'pin_paused', ...round, 'pin_paused', ...round, 'pin_spent', 'refused pin_spent'];
    expect(guess(16)).toEqual(all);
  });

  it('is refused during the pause, and the pause says how long', () => {
    expect(guess(8, false).slice(4)).toEqual(['pin_paused', ...Array(3).fill('refused pin_paused')]);
    const attempts = { wrong: 5, pausedUntil: 1_000_000 };
    expect(attemptPin(attempts, 1_000_000 - 90_000)).toMatchObject({ violation: { params: { minutes: 2 } } });
    expect(attemptPin(attempts, 1_000_000)).toEqual({ ok: true, value: { wrong: 6, pausedUntil: null } });
  });

  it('is not paused longer because a clock was set back', () => {
    expect(attemptPin({ wrong: 5, pausedUntil: 10_000_000 }, 1_000_000).ok).toBe(true);
    expect(isSpent({ wrong: 14, pausedUntil: null })).toBe(false);
  });
});
