import type { EventFold } from '../journal/fold.js';
import type { Violation } from '../problem/violation.js';
import { bothLanguages } from '../scoring/both-languages.js';
import { ruleIndex } from '../scoring/rule-index.js';
import { missingPanels } from './missing-panels.js';
import type { EventState } from './states.js';

/** Sentences before the rest is counted. */
const LISTED = 20;

const NEEDS_MARKS: readonly EventState[] = ['marking_closed', 'final'];

/** What stands between an event and a state; each names who must do what. */
export function missingFor(fold: EventFold, to: EventState): Violation[] {
  if (to === 'running')
    return listed(fold.rules.entries.length > 0 ? missingPanels(fold) : [{ code: 'missing_entries' }]);
  return NEEDS_MARKS.includes(to) ? listed([...secondVotes(fold), ...sheets(fold)]) : [];
}

/** How many things a list stands for, those it only counts included. */
export const countOf = (missing: readonly Violation[]): number =>
  missing.reduce((count, { code, params }) => count + (code === 'missing_more' ? Number(params?.count) : 1), 0);

function listed(all: Violation[]): Violation[] {
  const rest = all.length - LISTED;
  return rest > 0 ? [...all.slice(0, LISTED), { code: 'missing_more', params: { count: rest } }] : all;
}

function secondVotes(fold: EventFold): Violation[] {
  return fold.blocked().map(({ entry, aspect }) => ({
    code: 'missing_second_vote',
    params: { number: fold.score(entry).number, aspect },
  }));
}

function sheets(fold: EventFold): Violation[] {
  const codes = new Map(fold.rules.judges.map(({ id, code }) => [id, code]));
  const { byStage } = ruleIndex(fold.rules);
  return fold.pendingSheets().map(({ judge, entry, stage, section: code, missing, state }) => {
    const name = byStage.get(stage)?.get(code)?.section.name;
    const section = name ? bothLanguages(name) : code;
    const params = { judge: codes.get(judge) ?? judge, number: fold.score(entry).number, section };
    if (state === 'open') return { code: 'missing_sheet', params };
    return { code: 'missing_marks', params: { ...params, aspects: missing.join(', ') } };
  });
}
