import { type Decimal, dec } from '../decimal.js';
import { type AspectMark, measuredMark, votedMark } from '../scoring/aspect-mark.js';
import { byWholePanel, judgesFor, panelFor } from '../scoring/assignment.js';
import type { RuleIndex, SectionRef } from '../scoring/rule-index.js';
import type { Aspect } from '../scoring/rules.js';
import type { EntryState } from './entry-state.js';

const missing: AspectMark = { state: 'missing' };

/** 0-based place of a time among all active entries. */
export type PlaceOfTime = (ref: SectionRef, aspect: Aspect, ms: Decimal) => number;

/** Judges of an entry who are neither recused nor absent for an aspect, in panel order. */
export function presentJudges(index: RuleIndex, ref: SectionRef, entry: EntryState, aspect: Aspect): readonly string[] {
  const judges = judgesFor(index, ref, entry.rule.id);
  return judges.filter((judge) => !entry.isAbsent(ref.stage.code, judge, aspect.code));
}

/** Value of an aspect measured once, as the recorder (first present judge) entered it; null = not yet. */
export function recordedValue(index: RuleIndex, ref: SectionRef, entry: EntryState, aspect: Aspect): Decimal | null {
  const [recorder] = presentJudges(index, ref, entry, aspect);
  const mark = recorder === undefined ? undefined : entry.sheet(ref.index, recorder).marks.get(aspect.code);
  return mark ? dec(mark.value) : null;
}

/** Whether all present judges have submitted the sheet that holds the aspect; without any judge nothing is released. */
export function released(index: RuleIndex, ref: SectionRef, entry: EntryState, aspect: Aspect): boolean {
  const present = presentJudges(index, ref, entry, aspect);
  return present.length > 0 && present.every((judge) => entry.sheet(ref.index, judge).state === 'submitted');
}

/** Marks of a section's aspects for one entry, in scheme order, at `places` decimals. */
export function sectionMarks(
  index: RuleIndex,
  ref: SectionRef,
  entry: EntryState,
  placeOfTime: PlaceOfTime,
  places: number,
): AspectMark[] {
  return ref.section.aspects.map((aspect) => {
    if (byWholePanel(aspect)) return wholePanel(index, ref, entry, aspect, places);
    const value = recordedValue(index, ref, entry, aspect);
    if (value === null) return missing;
    const ranks = aspect.input.type === 'time' && aspect.input.points.kind === 'rank' && entry.active;
    return measuredMark(aspect, value, ranks ? placeOfTime(ref, aspect, value) : null, places);
  });
}

function wholePanel(index: RuleIndex, ref: SectionRef, entry: EntryState, aspect: Aspect, places: number): AspectMark {
  const votes = presentJudges(index, ref, entry, aspect).map((judge) => {
    const { state, marks } = entry.sheet(ref.index, judge);
    return { submitted: state === 'submitted', value: marks.get(aspect.code)?.value };
  });
  return votedMark(aspect, votes, panelFor(index, ref, entry.rule.id)?.minimum ?? 0, places);
}
