/** First number from `low` up to, not including, `high` that satisfies a condition which, once true, stays true; else `high`. */
export function firstBetween(low: number, high: number, holds: (at: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The same where the answer is probably near `low`: the cost grows with the distance, not with the whole. */
export function firstNear(low: number, high: number, holds: (at: number) => boolean): number {
  let from = low;
  let step = 1;
  while (from < high && !holds(Math.min(from + step, high) - 1)) {
    from += step;
    step *= 2;
  }
  return firstBetween(Math.min(from, high), Math.min(from + step, high), holds);
}

/** First index whose item satisfies a condition that, once true, stays true; the length when none does. */
export const firstIndex = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  firstBetween(0, items.length, (at) => holds(items[at] as T));
