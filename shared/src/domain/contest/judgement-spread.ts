import { type Decimal, dec } from '../decimal.js';
import type { DecimalText } from '../scoring/rules.js';
import type { DefinedSheet } from './definition.js';
import type { FaultList, Path } from './faults.js';

/** Judgements further apart are discussed and voted again [WorldSkills]. */
const WIDEST = dec('1');

/** Notes, once per aspect and entry, judgements that lie more than one apart. */
export class SpreadCheck {
  private readonly ranges = new Map<string, { low: Decimal; high: Decimal; noted: boolean }>();

  constructor(private readonly faults: FaultList) {}

  add({ stage, entry }: DefinedSheet, aspect: string, value: DecimalText, at: Path): void {
    const key = [stage, entry, aspect].join('/');
    const vote = dec(value);
    const range = this.ranges.get(key) ?? { low: vote, high: vote, noted: false };
    this.ranges.set(key, range);
    if (vote.lt(range.low)) range.low = vote;
    if (vote.gt(range.high)) range.high = vote;
    if (range.noted || range.high.minus(range.low).lte(WIDEST)) return;
    range.noted = true;
    this.faults.add(at, 'judgement_spread', { entry, aspect });
  }
}
