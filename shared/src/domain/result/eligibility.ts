import type { BoardSnapshot } from '../board/board.js';
import { canonical, dec, sum } from '../decimal.js';
import type { DecimalText, EventRules, LocalName } from '../scoring/rules.js';

/** A list of entries that may be given a prize or may apply for an honour, with the rule it rests on. Never a grant. */
export interface Eligibility {
  /** 0-based prize place; null for an honour. */
  place: number | null;
  /** What the list is for; null for prizes, which screens call by their place. */
  name: LocalName | null;
  rule: LocalName;
  /** Entry numbers in board order. */
  numbers: string[];
}

/** The results are final and all of them are shown: nothing waits for its step of a reveal. */
export const isSettled = ({ head }: BoardSnapshot): boolean => head.status === 'final' && !head.reveal;

/**
 * Eligibility lists of a board (contest.md §5): prizes by the event's award table, honours by its honour table. Empty until the
 * results are final; entries who share a rank are all in. A board of the first N rows lists whom it shows.
 */
export function eligibility(rules: EventRules, board: BoardSnapshot): Eligibility[] {
  if (!isSettled(board)) return [];
  const prizes = board.head.prizes.map(({ place }) => ({
    ...{ place, name: null, rule: prizeRule(rules.awards?.percents ?? [], place) },
    numbers: board.rows.filter(({ award }) => award === place).map(({ number }) => number),
  }));
  const honours = (rules.honours ?? []).map(({ name, rule, from, to }) => ({
    ...{ place: null, name, rule },
    numbers: board.rows.filter(({ rank }) => rank !== null && rank >= from && rank <= to).map(({ number }) => number),
  }));
  return [...prizes, ...honours];
}

/** The award table in words: running percent of the ranked entries. */
function prizeRule(percents: readonly DecimalText[], place: number): LocalName {
  const percent = canonical(sum(percents.slice(0, place + 1).map(dec)));
  return {
    zh: `本赛项奖励表：到这一等为止占有名次者的${percent}%，按累计人数四舍五入${place === 0 ? '，至少1名' : ''}，同名次一并计入`,
    en: `Award table of this event: ${percent} % of the ranked entries up to and including this prize, rounded half-up on the running count${place === 0 ? ', at least one' : ''}; equal ranks are all in`,
  };
}
