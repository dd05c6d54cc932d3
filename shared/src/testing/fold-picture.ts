import { canonical, type Decimal } from '../domain/decimal.js';
import type { EventFold } from '../domain/journal/fold.js';
import { results } from '../domain/journal/fold-results.js';

const text = (value: Decimal | null) => value && canonical(value);

/** Everything a fold says about its entries, as texts that can be compared. */
export function pictureOf(fold: EventFold) {
  const scores = results(fold).map(({ entry }) => {
    const { stages, criteria, total, possible, ties, ...rest } = fold.score(entry);
    return {
      ...rest,
      stages: stages.map(text),
      criteria: criteria.map((stage) => stage.map(text)),
      total: text(total),
      possible: text(possible),
      ties: ties.map(text),
    };
  });
  const { seq, changedAt, state, frozen, policy, policySeq, progress } = fold;
  const duties = { blocked: fold.blocked(), pending: fold.pendingSheets() };
  return { seq, changedAt, state, frozen, policy, policySeq, progress, results: results(fold), scores, ...duties };
}
