import { canonical, dec } from '../decimal.js';
import type { EventFold } from '../journal/fold.js';
import { dropsOf } from '../scoring/aspect-mark.js';
import { byWholePanel, judgesFor } from '../scoring/assignment.js';
import type { RuleIndex, SectionRef } from '../scoring/rule-index.js';
import type { Aspect, DecimalText } from '../scoring/rules.js';

/** A value that was entered for an aspect. */
export interface GivenValue {
  value: DecimalText;
  /** Left out by the panel's trimming. */
  dropped: boolean;
}

/**
 * The values that make an aspect's mark: the recorder's, or those of all present judges from low to high. The order says
 * nothing of who gave which.
 */
export function givenValues(
  index: RuleIndex,
  fold: Pick<EventFold, 'isAbsent' | 'sheet'>,
  ref: SectionRef,
  entry: string,
  aspect: Aspect,
): GivenValue[] {
  const stage = ref.stage.code;
  const present = judgesFor(index, ref, entry).filter((judge) => !fold.isAbsent(entry, stage, judge, aspect.code));
  const asked = byWholePanel(aspect) ? present : present.slice(0, 1);
  const values = asked.flatMap(
    (judge) => fold.sheet({ stage, section: ref.section.code, entry, judge }).marks.get(aspect.code)?.value ?? [],
  );
  const sorted = values.map(dec).sort((a, b) => a.cmp(b));
  const drop = aspect.input.type === 'panel' ? dropsOf(sorted.length, aspect.input.trim) : 0;
  return sorted.map((value, at) => ({
    value: canonical(value),
    dropped: at < drop || at >= sorted.length - drop,
  }));
}
