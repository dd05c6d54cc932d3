import type { SheetKey } from '../scoring/assignment.js';
import { type Absences, allSheets, aspectsOf } from '../scoring/assignment.js';
import { ruleIndex } from '../scoring/rule-index.js';
import type { EventRules } from '../scoring/rules.js';
import type { EntryScorer } from './entry-score.js';
import type { EntryState } from './entry-state.js';
import type { BlockedAspect, PendingSheet, SheetView } from './fold-views.js';

/** Judgement aspects of active entries that wait for a new vote, by entry number, then in the order of the rules. */
export function blockedAspects(
  rules: EventRules,
  entries: readonly EntryState[],
  scorer: EntryScorer,
): BlockedAspect[] {
  const { sections } = ruleIndex(rules);
  const ofEntry = (entry: EntryState) =>
    scorer.sections(entry).flatMap(({ blocked }, at) =>
      blocked.map((aspect) => ({
        stage: sections[at]?.stage.code ?? '',
        section: sections[at]?.section.code ?? '',
        entry: entry.rule.id,
        aspect,
      })),
    );
  return entries.filter((entry) => entry.active).flatMap(ofEntry);
}

/** What a sheet book must answer. */
export interface SheetBook extends Absences {
  isActive(entry: string): boolean;
  sheet(key: SheetKey): SheetView;
}

/** Sheets of active entries that are not submitted or lack a mark; a sheet with nothing to enter is never pending. */
export function pendingSheets(rules: EventRules, book: SheetBook): PendingSheet[] {
  const pending: PendingSheet[] = [];
  for (const key of allSheets(rules)) {
    if (!book.isActive(key.entry)) continue;
    const due = aspectsOf(rules, book, key).filter(({ absent }) => !absent);
    const { state, marks } = book.sheet(key);
    const missing = due.map(({ aspect }) => aspect.code).filter((code) => !marks.has(code));
    if (due.length > 0 && (state === 'open' || missing.length > 0)) pending.push({ ...key, state, missing });
  }
  return pending;
}
