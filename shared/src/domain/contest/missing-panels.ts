import type { EventFold } from '../journal/fold.js';
import type { Violation } from '../problem/violation.js';
import { judgesFor, panelFor } from '../scoring/assignment.js';
import { bothLanguages } from '../scoring/both-languages.js';
import { ruleIndex, type SectionRef } from '../scoring/rule-index.js';
import type { RuleEntry } from '../scoring/rules.js';
import { JUDGEMENT_JUDGES } from './panel-minimum.js';

/** Sections that nobody, or too few, can mark for some active entry: without them the event could never end. */
export function missingPanels(fold: EventFold): Violation[] {
  const { rules } = fold;
  const active = rules.entries.filter(({ id }) => fold.isActive(id));
  return ruleIndex(rules).sections.flatMap((ref) => missingFor(fold, ref, active));
}

function missingFor(fold: EventFold, ref: SectionRef, entries: readonly RuleEntry[]): Violation[] {
  const index = ruleIndex(fold.rules);
  const section = bothLanguages(ref.section.name);
  const needed = (id: string) => Math.max(panelFor(index, ref, id)?.minimum ?? 0, judgesNeeded(ref));
  const unserved = entries.filter(({ id }) => !panelFor(index, ref, id));
  const isShort = ({ id }: RuleEntry) => panelFor(index, ref, id) && seated(fold, ref, id) < needed(id);
  const short = entries.filter(isShort);
  const [without] = unserved;
  const [few] = short;
  return [
    ...(without ? [panelMissing(section, without, unserved.length)] : []),
    ...(few ? [judgesMissing(section, few, short.length, needed(few.id))] : []),
  ];
}

/** Judges who are not recused; one seat for who went and who stands in, none for a reserve. */
function seated(fold: EventFold, { stage, section, ...ref }: SectionRef, entry: string): number {
  const judges = judgesFor(ruleIndex(fold.rules), { stage, section, ...ref }, entry);
  return judges.filter((judge) => !section.aspects.every(({ code }) => fold.isReplaced(entry, stage.code, judge, code)))
    .length;
}

type Words = ReturnType<typeof bothLanguages>;

const judgesNeeded = ({ section }: SectionRef): number =>
  section.aspects.some(({ input }) => input.type === 'judgement') ? JUDGEMENT_JUDGES : 1;

const panelMissing = (section: Words, { number }: RuleEntry, count: number): Violation => ({
  code: 'missing_panel',
  params: { section, number, count },
});

const judgesMissing = (section: Words, { number }: RuleEntry, count: number, needed: number): Violation => ({
  code: 'missing_judges',
  params: { section, number, count, needed },
});
