import {
  type Absences,
  aspectsOf,
  nobodyAbsent,
  panelOf,
  type SheetKey,
} from '@leitai/shared/domain/scoring/assignment';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import type { SqlValue } from '../../platform/database/sql.js';
import { type StoredMark, sheetValues } from './sheet-rows.js';

/** What stands on a sheet when it is made from a definition file. */
export interface FirstState {
  state: 'open' | 'submitted';
  revision: number;
  marks: Record<string, StoredMark>;
}

/** A sheet that is to be made. */
interface NewSheet {
  id: string;
  contestId: string;
  key: SheetKey;
  /** Absent = untouched. */
  first?: FirstState | undefined;
}

/** The row of a new sheet, with what its judge is to mark on it. */
export function newSheet(rules: EventRules, absences: Absences, { id, contestId, key, first }: NewSheet): SqlValue[] {
  return sheetValues({
    id,
    contestId,
    eventId: rules.event,
    stage: key.stage,
    section: key.section,
    entryId: key.entry,
    judgeId: key.judge,
    ...(first ?? { state: 'open' as const, revision: 0, marks: {} }),
    ...dealt(rules, absences, key),
  });
}

/** Whether a judge only waits to step in: there is no sheet yet. */
export function isWaiting(rules: EventRules, absences: Absences, key: SheetKey): boolean {
  const panel = panelOf(rules, key.stage, key.section, key.entry);
  return panel?.reserves?.includes(key.judge) === true && dealt(rules, absences, key).duties.length === 0;
}

/** Aspects of a sheet that its judge is to mark, and those that they would mark if they were not away. */
export function dealt(rules: EventRules, absences: Absences, key: SheetKey): { duties: string[]; away: string[] } {
  if (absences.takesPart?.(key.entry, key.stage) === false) return { duties: [], away: [] };
  const aspects = aspectsOf(rules, absences, key);
  // Those measured once move to the next judge; the absent one still sees why they are not asked.
  const mine = absences === nobodyAbsent ? aspects : aspectsOf(rules, withJudge(absences, key.judge), key);
  const duties = aspects.filter(({ absent }) => !absent).map(({ aspect }) => aspect.code);
  const away = mine
    .map(({ aspect }) => aspect.code)
    .filter((code) => absences.isAbsent(key.entry, key.stage, key.judge, code));
  return { duties, away };
}

/** The absences as they would be, were this judge here. */
const withJudge = (absences: Absences, here: string): Absences => ({
  isAbsent: (entry, stage, judge, aspect) => judge !== here && absences.isAbsent(entry, stage, judge, aspect),
});
