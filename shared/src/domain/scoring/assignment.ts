import { type RuleIndex, ruleIndex, type SectionRef } from './rule-index.js';
import type { Aspect, EventRules, Panel } from './rules.js';

/** Names one mark sheet: what one judge marks of one entry in one section of a stage. */
export interface SheetKey {
  stage: string;
  section: string;
  entry: string;
  judge: string;
}

/** Declared absences; the fold is one. */
export interface Absences {
  /** Declared absent, or the entry is not in the stage. */
  isAbsent(entry: string, stage: string, judge: string, aspect: string): boolean;
  /** False: others advanced to the stage. Absent = everybody takes part. */
  takesPart?(entry: string, stage: string): boolean;
}

/** Before the first absence is declared. */
export const nobodyAbsent: Absences = { isAbsent: () => false };

/** An aspect on a judge's sheet. `absent`: the judge is declared absent for it and enters nothing. */
export interface SheetAspect {
  aspect: Aspect;
  absent: boolean;
}

/** Marked by every judge of the panel; all other types are measured once, by the recorder. */
export const byWholePanel = (aspect: Aspect): boolean =>
  aspect.input.type === 'judgement' || aspect.input.type === 'panel';

/** Judges who sit on a panel as it was set up: without reserves, who mark only what a substitution hands them. */
export const seatsOf = ({ judges, reserves = [] }: Panel): string[] =>
  judges.filter((judge) => !reserves.includes(judge));

/** The panel that marks a section of an entry; null when none serves it (or its session). */
export function panelOf(rules: EventRules, stage: string, section: string, entry: string): Panel | null {
  const index = ruleIndex(rules);
  const ref = index.byStage.get(stage)?.get(section);
  return ref ? panelFor(index, ref, entry) : null;
}

/** The same for a section that is looked up already. */
export function panelFor(index: RuleIndex, ref: SectionRef, entry: string): Panel | null {
  const placements = index.entries.get(entry)?.placements ?? [];
  const session = placements.find((placement) => placement.stage === ref.stage.code)?.session;
  const serves = ({ sessions }: Panel) => sessions === null || (session !== undefined && sessions.includes(session));
  return ref.panels.find(serves) ?? null;
}

/** Judges who mark a section of an entry, in panel order, without the recused (absent ones included). */
export function judgesFor(index: RuleIndex, ref: SectionRef, entry: string): readonly string[] {
  const judges = panelFor(index, ref, entry)?.judges ?? [];
  const recused = index.recused.get(entry);
  return recused ? judges.filter((judge) => !recused.has(judge)) : judges;
}

/** Every sheet of an event: sections in the order of the rules, then entries, then judges in panel order. */
export function* allSheets(rules: EventRules): Generator<SheetKey> {
  const index = ruleIndex(rules);
  for (const ref of index.sections) {
    for (const entry of rules.entries) {
      for (const judge of judgesFor(index, ref, entry.id)) {
        yield { stage: ref.stage.code, section: ref.section.code, entry: entry.id, judge };
      }
    }
  }
}

/**
 * Aspects on a sheet, in scheme order: panel and judgement aspects always, aspects measured once only on the sheet of the
 * recorder, who is the first judge in panel order neither recused nor absent for them. Empty for a judge not on the panel.
 */
export function aspectsOf(rules: EventRules, absences: Absences, sheet: SheetKey): SheetAspect[] {
  const index = ruleIndex(rules);
  const ref = index.byStage.get(sheet.stage)?.get(sheet.section);
  const judges = ref ? judgesFor(index, ref, sheet.entry) : [];
  if (!ref || !judges.includes(sheet.judge)) return [];
  const isAway = (judge: string, aspect: Aspect) => absences.isAbsent(sheet.entry, sheet.stage, judge, aspect.code);
  return ref.section.aspects
    .filter((aspect) => byWholePanel(aspect) || judges.find((judge) => !isAway(judge, aspect)) === sheet.judge)
    .map((aspect) => ({ aspect, absent: isAway(sheet.judge, aspect) }));
}
