import { judgesFor, type SheetKey } from '../scoring/assignment.js';
import { ruleIndex } from '../scoring/rule-index.js';
import type { EventRules } from '../scoring/rules.js';

/** A sheet as people call it. */
export interface SheetName {
  stage: string;
  section: string;
  /** Entry number. */
  entry: string;
  /** Judge code. */
  judge: string;
}

/** The sheet of that name; null = the judge marks no such sheet. */
export function sheetOf(rules: EventRules, { stage, section, entry: number, judge: code }: SheetName): SheetKey | null {
  const index = ruleIndex(rules);
  const ref = index.byStage.get(stage)?.get(section);
  const entry = rules.entries.find((each) => each.number === number)?.id;
  const judge = rules.judges.find((each) => each.code === code)?.id;
  if (!ref || entry === undefined || judge === undefined) return null;
  return judgesFor(index, ref, entry).includes(judge) ? { stage, section, entry, judge } : null;
}
