import { sameEmployer } from '../registration/eligibility.js';
import { seatsOf } from '../scoring/assignment.js';
import type { EventRules, Panel, Recusal } from '../scoring/rules.js';

export const RECUSAL_REASONS = ['coach', 'employer'] as const;
export type RecusalReason = (typeof RECUSAL_REASONS)[number];

export interface JudgeFacts {
  id: string;
  /** As the definition says; null: it says nothing. */
  employer: string | null;
}

/** Somebody who is to be marked. */
export interface MarkedFacts {
  id: string;
  employer: string | null;
  /** Ids of judges who are their coaches, too. */
  coachedBy: ReadonlySet<string>;
}

export interface DueRecusal {
  judge: string;
  entry: string;
  why: RecusalReason;
}

/**
 * Judges who may not mark somebody (contest.md §1, §2): their coach, else whoever works for the same employer. In the order
 * of the marked, then of the judges.
 */
export const recusalsOf = (judges: readonly JudgeFacts[], marked: readonly MarkedFacts[]): DueRecusal[] =>
  marked.flatMap((one) =>
    judges.flatMap((judge) => {
      const why = reasonOf(judge, one);
      return why === null ? [] : [{ judge: judge.id, entry: one.id, why }];
    }),
  );

function reasonOf(judge: JudgeFacts, { employer, coachedBy }: MarkedFacts): RecusalReason | null {
  if (coachedBy.has(judge.id)) return 'coach';
  return judge.employer !== null && employer !== null && sameEmployer(judge.employer, employer) ? 'employer' : null;
}

/** Codes of panels that fall below their minimum without these judges. */
export const shortPanels = (panels: readonly Panel[], recused: ReadonlySet<string>): string[] =>
  panels
    .filter((panel) => seatsOf(panel).filter((judge) => !recused.has(judge)).length < panel.minimum)
    .map(({ code }) => code);

/**
 * Recusals that come into force by themselves. A coach never marks a trainee. A judge of the same employer goes where the
 * panels stay large enough without them; where not, they stay, and the organiser is told (`left`).
 */
export function settleRecusals(
  panels: readonly Panel[],
  due: readonly DueRecusal[],
): { settled: DueRecusal[]; left: DueRecusal[] } {
  const coaches = due.filter(({ why }) => why === 'coach');
  const recused = new Map<string, Set<string>>();
  const recuse = ({ entry, judge }: DueRecusal) => recused.set(entry, new Set([...(recused.get(entry) ?? []), judge]));
  coaches.forEach(recuse);
  const left = due.filter((one) => {
    if (one.why === 'coach') return false;
    const without = new Set([...(recused.get(one.entry) ?? []), one.judge]);
    const short =
      shortPanels(
        panels.filter(({ judges }) => judges.includes(one.judge)),
        without,
      ).length > 0;
    if (!short) recuse(one);
    return short;
  });
  return { settled: due.filter((one) => !left.includes(one)), left };
}

/**
 * The rules' recusals with these in the place of all that concern `entries`; those of other entries came with the
 * definition and stay. `changed`: entries whose judges are others now.
 */
export function withRecusals(
  { recusals }: Pick<EventRules, 'recusals'>,
  entries: ReadonlySet<string>,
  settled: readonly DueRecusal[],
): { recusals: Recusal[]; changed: string[] } {
  const judgesOf = (all: readonly Recusal[], id: string) =>
    all
      .filter(({ entry }) => entry === id)
      .map(({ judge }) => judge)
      .toSorted()
      .join();
  const kept = recusals.filter(({ entry }) => !entries.has(entry));
  return {
    recusals: [...kept, ...settled.map(({ judge, entry }) => ({ judge, entry }))],
    changed: [...entries].filter((id) => judgesOf(recusals, id) !== judgesOf(settled, id)),
  };
}
