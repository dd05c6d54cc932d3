import type { EventState } from '../contest/states.js';
import type { SheetView } from '../journal/fold-views.js';
import type { JournalBody } from '../journal/rows.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import type { SheetKey } from '../scoring/assignment.js';
import type { EventRules } from '../scoring/rules.js';
import { type SheetName, sheetOf } from './sheet-of.js';

/** What handing a sheet back is decided on; `book` is the fold. */
export interface ReturnSituation {
  rules: EventRules;
  book: { sheet(key: SheetKey): SheetView };
  eventState: EventState;
}

export interface ReturnCommand extends SheetName {
  reason: string;
}

export type ReturnRow = Extract<JournalBody, { kind: 'return' }>;

/**
 * Decides on handing a submitted sheet back to its judge (contest.md §4: a change after submission needs an unlock by the
 * chief judge with a reason). Refuses with sheet_unknown, return_not_running or sheet_not_submitted.
 */
export function decideReturn({ rules, book, eventState }: ReturnSituation, command: ReturnCommand): Result<ReturnRow> {
  const { stage, section, reason } = command;
  const key = sheetOf(rules, command);
  if (!key) return refuse('sheet_unknown');
  if (eventState !== 'running') return refuse('return_not_running');
  if (book.sheet(key).state !== 'submitted') {
    return refuse('sheet_not_submitted', { judge: command.judge, number: command.entry });
  }
  return ok({ kind: 'return', stage, section, entry: key.entry, judge: key.judge, reason });
}
