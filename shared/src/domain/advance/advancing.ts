import { type Decimal, dec, HUNDRED, quotient, sum, toCount, whole, ZERO } from '../decimal.js';
import type { EventFold } from '../journal/fold.js';
import { type CompareStandings, rankComparator, type Standing } from '../ranking/standing.js';
import type { AdvanceRule, EventRules, Stage } from '../scoring/rules.js';

/**
 * Ids of the entries that advance from a stage, best first (contest.md §1): active, with a mark in the stage, inside the top N,
 * the top p % (half-up, at least one) or at the minimum score of 100. Entries that tie at the cut are all in, or are told apart
 * by those links of the tie chain that are known by then; what even these cannot tell apart is in. Null: the stage leads
 * nowhere. Throws for a stage that is not in the rules.
 */
export function advancing(fold: EventFold, stageCode: string): string[] | null {
  const { rules } = fold;
  const at = rules.stages.findIndex(({ code }) => code === stageCode);
  const stage = rules.stages[at];
  if (!stage) throw new Error(`no stage ${stageCode} in event ${rules.event}`);
  if (!stage.advance) return null;
  const byChain = chainOf(rules, at);
  const field = rules.entries
    .flatMap(({ id }, order) => candidate(fold, id, order, at))
    .sort((a, b) => byChain(a, b) || a.order - b.order);
  return inside(stage, stage.advance, field, byChain).map(({ id }) => id);
}

/** A later stage must not change afterwards who advanced before it. */
function chainOf({ ties, stages }: EventRules, at: number): CompareStandings {
  const links = ties.map((key) => stages.findIndex(({ code }) => code === key.stage) <= at);
  const compare = rankComparator(ties.filter((_, index) => links[index]));
  const kept = (standing: Standing) => ({ ...standing, ties: standing.ties.filter((_, index) => links[index]) });
  return (a, b) => compare(kept(a), kept(b));
}

/** An entry as it stands in the stage: what counts is the stage's own score, before normalisation and weight. */
function candidate(fold: EventFold, id: string, order: number, at: number): Standing[] {
  const { criteria, ties } = fold.score(id);
  const marked = (criteria[at] ?? []).filter((score) => score !== null);
  if (!fold.isActive(id) || marked.length === 0) return [];
  return [{ id, order, out: false, missed: 0, total: sum(marked), ties }];
}

function inside(
  { scheme }: Stage,
  { by, ties }: AdvanceRule,
  field: Standing[],
  byChain: CompareStandings,
): Standing[] {
  if (by.kind === 'minimum') {
    const needed = dec(by.score).times(dec(scheme.total ?? '100'));
    return field.filter(({ total }) => (total ?? ZERO).times(HUNDRED).gte(needed));
  }
  const last = field[Math.min(field.length, by.kind === 'top' ? by.n : share(field.length, dec(by.percent))) - 1];
  if (!last) return [];
  const score = last.total ?? ZERO;
  return field.filter((one) => (ties === 'include' ? one.total?.gte(score) : byChain(one, last) <= 0));
}

const share = (count: number, percent: Decimal): number =>
  Math.max(1, toCount(quotient(whole(count).times(percent), HUNDRED, 0)));
