import type { EventFold } from '../journal/fold.js';
import type { Violation } from '../problem/violation.js';
import type { EventState } from './states.js';

/** Sentences before the rest is counted. */
const LISTED = 20;

const NEEDS_MARKS: readonly EventState[] = ['marking_closed', 'final'];

/** What stands between an event and a state; each names who must do what. */
export function missingFor(fold: EventFold, to: EventState): Violation[] {
  if (to === 'running' && fold.rules.entries.length === 0) return [{ code: 'missing_entries' }];
  if (!NEEDS_MARKS.includes(to)) return [];
  const all = [...secondVotes(fold), ...sheets(fold)];
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
  return fold.pendingSheets().map(({ judge, entry, section, missing, state }) => {
    const params = { judge: codes.get(judge) ?? judge, number: fold.score(entry).number, section };
    if (state === 'open') return { code: 'missing_sheet', params };
    return { code: 'missing_marks', params: { ...params, aspects: missing.join(', ') } };
  });
}
