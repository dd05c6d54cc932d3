import type { EventFold } from '../journal/fold.js';
import type { JournalBody } from '../journal/rows.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { advancing } from './advancing.js';

export type AdvanceRow = Extract<JournalBody, { kind: 'advance' }>;

/**
 * Decides on opening the stage that a stage leads to (contest.md §1): who advances is worked out now and spelt out. Again
 * after a withdrawal or a correction it is worked out anew. Refuses with event_not_running, advance_none, advance_pending
 * or advance_same.
 */
export function decideAdvance(fold: EventFold, command: { stage: string; reason: string }): Result<AdvanceRow> {
  const stage = fold.rules.stages.find(({ code }) => code === command.stage);
  if (!stage?.advance) return refuse('advance_none', { stage: command.stage });
  if (fold.state !== 'running') return refuse('event_not_running');
  const count = pendingIn(fold, stage.code);
  if (count > 0) return refuse('advance_pending', { count });
  const entries = advancing(fold, stage.code) ?? [];
  if (fold.advances.get(stage.code)?.entries.join() === entries.join()) return refuse('advance_same');
  return ok({ kind: 'advance', stage: stage.code, to: stage.advance.to, entries, reason: command.reason });
}

/** Sheets of a stage that are not submitted. */
export const pendingIn = (fold: EventFold, stage: string): number =>
  fold.pendingSheets().filter((sheet) => sheet.stage === stage).length;
