import type { Params, ProblemCode } from '../problem/catalogue.js';
import { judgesFor, panelFor, type SheetAspect } from '../scoring/assignment.js';
import { ruleIndex } from '../scoring/rule-index.js';
import type { EventRules } from '../scoring/rules.js';
import type { DefinedSheet } from './definition.js';

interface Named {
  code: ProblemCode;
  params: Params;
}

/** Why a judge has no sheet here: recused, not on the panel, or nothing is left to mark. */
export function noSheetFault(rules: EventRules, sheet: DefinedSheet): Named {
  const { judge, entry, section } = sheet;
  const index = ruleIndex(rules);
  const ref = index.byStage.get(sheet.stage)?.get(section);
  if (!ref || !panelFor(index, ref, entry)?.judges.includes(judge)) {
    return { code: 'mark_foreign_judge', params: { judge, entry, section } };
  }
  const marks = judgesFor(index, ref, entry).includes(judge);
  return marks ? { code: 'sheet_empty', params: {} } : { code: 'mark_recused_judge', params: { judge, entry } };
}

/** Why an aspect is not the judge's to mark on this sheet; `own` is given when it is on it but declared absent. */
export function strangerFault(
  rules: EventRules,
  sheet: DefinedSheet,
  aspect: string,
  own: SheetAspect | undefined,
): Named {
  const { judge } = sheet;
  if (own) return { code: 'mark_absent_judge', params: { judge, aspect } };
  const index = ruleIndex(rules);
  const owner = index.aspects.get(sheet.stage)?.get(aspect);
  if (!owner) return { code: 'aspect_unknown', params: { aspect: aspect.slice(0, 32) } };
  const section = owner.ref.section.code;
  if (section !== sheet.section) return { code: 'mark_other_section', params: { aspect, section } };
  const none = noSheetFault(rules, sheet);
  return none.code === 'sheet_empty' ? { code: 'mark_other_judge', params: { judge, aspect } } : none;
}
