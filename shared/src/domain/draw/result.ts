import { seedOf } from './commitment.js';
import type { Draw, DrawResult } from './draw.js';
import { place } from './place.js';
import { shuffle } from './shuffle.js';

/** What list, reveals and public value of a draw lead to. All must have been revealed, in any order. */
export function resultOf(draw: Draw): DrawResult {
  const secretOf = (role: string) => draw.reveals.find((one) => one.role === role)?.secret ?? '';
  const secrets = draw.officials.map(({ role }) => secretOf(role));
  const seed = seedOf(secrets, draw.publicValue?.dice ?? '', draw.listHash);
  const shuffled = shuffle(draw.list.entries, seed);
  return { seed, order: shuffled.map(({ number }) => number), ...place(shuffled, draw.list) };
}
