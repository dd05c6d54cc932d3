import { type Decimal, toCount } from '../decimal.js';
import { type RuleIndex, ruleIndex, type SectionRef } from '../scoring/rule-index.js';
import type { Aspect, EventRules } from '../scoring/rules.js';
import { TimeTable } from '../scoring/time-table.js';
import type { EntryState } from './entry-state.js';
import { recordedValue } from './section-marks.js';

interface Ranked {
  ref: SectionRef;
  aspect: Aspect;
  table: TimeTable;
}

/** The times whose points go by place among all active entries: the only marks where one entry touches others. */
export class RankTimes {
  private readonly index: RuleIndex;
  private readonly ranked: readonly Ranked[];

  constructor(rules: EventRules) {
    this.index = ruleIndex(rules);
    this.ranked = this.index.sections.flatMap((ref) =>
      ref.section.aspects.flatMap((aspect) => rankedTime(ref, aspect)),
    );
  }

  /** 0-based place of a time of an aspect. */
  placeOf(ref: SectionRef, aspect: Aspect, ms: Decimal): number {
    const found = this.ranked.find((ranked) => ranked.ref === ref && ranked.aspect === aspect);
    return found?.table.placeOf(toCount(ms)) ?? 0;
  }

  /** Takes an entry's current times over. Returns which sections of which other entries may score differently. */
  retime(entry: EntryState): { section: number; entries: string[] }[] {
    return this.ranked.map(({ ref, aspect, table }) => {
      const ms = entry.active ? recordedValue(this.index, ref, entry, aspect) : null;
      return { section: ref.index, entries: table.set(entry.rule.id, ms && toCount(ms)) };
    });
  }
}

function rankedTime(ref: SectionRef, aspect: Aspect): Ranked[] {
  const { input } = aspect;
  if (input.type !== 'time' || input.points.kind !== 'rank') return [];
  return [{ ref, aspect, table: new TimeTable(input.points.table.length) }];
}
