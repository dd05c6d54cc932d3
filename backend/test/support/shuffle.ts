import { createHash } from 'node:crypto';

/** A shuffle that is the same on every run. */
export const shuffled = <T>(items: readonly T[], seed: string): T[] =>
  items
    .map((item, index) => ({ item, key: createHash('sha256').update(`${seed}:${index}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
