import { wordsOf } from './hash.js';

const WORDS = 2 ** 32;

/**
 * A whole number 0 … below−1, each equally likely: words at or beyond the last whole multiple of `below` are rejected,
 * the rest is taken modulo `below`.
 */
function drawBelow(below: number, words: Iterator<number, never>): number {
  const fair = WORDS - (WORDS % below);
  for (;;) {
    const word = words.next().value;
    if (word < fair) return word % below;
  }
}

/** Fisher–Yates from the last place down to the second, with the numbers of the seed. The same seed, the same order. */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const order = [...items];
  const words = wordsOf(seed);
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = drawBelow(last + 1, words);
    [order[last], order[chosen]] = [order[chosen] as T, order[last] as T];
  }
  return order;
}
