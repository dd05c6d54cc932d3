import { createHash } from 'node:crypto';

/** Chance that is the same in every run: a seed in words, and as many throws as one likes. */
export class Dice {
  private count = 0;

  constructor(private readonly seed: string) {}

  /** At least 0, less than 1. */
  throw(): number {
    const bytes = createHash('sha256')
      .update(`${this.seed}:${this.count++}`)
      .digest();
    return bytes.readUInt32BE() / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.throw();
  }

  /** Around 0, seldom beyond ±1. */
  near(): number {
    return this.throw() + this.throw() + this.throw() - 1.5;
  }

  /** A copy in another order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const mixed = [...items];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = Math.floor(this.throw() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
    }
    return mixed;
  }
}
