import fc from 'fast-check';
import { dec } from '../domain/decimal.js';
import type { Standing } from '../domain/ranking/standing.js';
import type { TieKey } from '../domain/scoring/rules.js';

/** Higher is better, then less is better. */
export const CHAIN: TieKey[] = [
  { by: 'stage', stage: 'practical' },
  { by: 'time', stage: 'practical', aspect: 'time' },
];

/** A standing from texts; a missing total or tie is null. */
export const aStanding = (
  order: number,
  total: string | null,
  ties: (string | null)[] = [],
  out = false,
  missed = 0,
): Standing => ({
  id: `e${order}`,
  order,
  out,
  missed,
  total: total === null ? null : dec(total),
  ties: ties.map((tie) => (tie === null ? null : dec(tie))),
});

/** Few different values, so that ties and missing ones are common. */
const score = fc.option(fc.constantFrom('-1', '0', '0.5', '1'), { freq: 4, nil: null });

/** Any standing of entry number `order`. */
export const anyStanding = (order: number): fc.Arbitrary<Standing> =>
  fc
    .tuple(score, score, score, fc.boolean(), fc.boolean(), fc.nat(2))
    .map(([total, first, second, a, b, missed]) => aStanding(order, total, [first, second], a && b, missed));
