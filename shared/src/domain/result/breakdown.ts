import { dec, fixed, sum } from '../decimal.js';
import type { EventFold } from '../journal/fold.js';
import type { EntryScore } from '../journal/fold-views.js';
import type { AspectMark } from '../scoring/aspect-mark.js';
import { type RuleIndex, ruleIndex, type SectionRef } from '../scoring/rule-index.js';
import type { DecimalText, LocalName } from '../scoring/rules.js';
import { component, roundingPlaces, sectionScore } from '../scoring/section-score.js';
import { type GivenValue, givenValues } from './given-values.js';

interface Part {
  code: string;
  name: LocalName;
  factor: DecimalText;
  /** Sum of what is below × factor, rounded half-up; null = nothing marked. */
  score: DecimalText | null;
}

/** One aspect of a contestant's own result. Decimals as text. */
export interface BreakdownAspect {
  code: string;
  name: LocalName;
  type: string;
  max: DecimalText;
  factor: DecimalText;
  deduction: boolean;
  /** What was entered: a panel's marks from low to high without the judges, or the one value of the recorder. */
  values: GivenValue[];
  /** Of the aspect, half-up; null = not marked. */
  mark: DecimalText | null;
  /** mark × factor, half-up, negative for a deduction. */
  counts: DecimalText | null;
}

export interface BreakdownStage {
  code: string;
  name: LocalName;
  weight: DecimalText;
  /** What the scheme adds up to; null = unbounded, not normalised. */
  total: DecimalText | null;
  criteria: (Part & { sections: (Part & { aspects: BreakdownAspect[] })[] })[];
  /** Sum of the criteria. */
  raw: DecimalText | null;
  /** raw × 100 ÷ total × weight (unbounded: raw × weight), at the event's decimals. */
  score: DecimalText | null;
}

/** A contestant's own result, so that the sum can be done by hand. */
export interface Breakdown {
  number: string;
  rank: number | null;
  status: EntryScore['status'];
  total: DecimalText | null;
  rounding: 'stages' | 'total';
  stages: BreakdownStage[];
}

/** Results may be told to the contestants: they are final, or in public notice and not frozen. */
export const isReleased = (fold: Pick<EventFold, 'finalised' | 'state' | 'frozen'>): boolean =>
  fold.finalised || (fold.state === 'public_notice' && !fold.frozen);

/** The breakdown of one entry (by id), of nobody else (contest.md §2). Throws for an id that is not in the rules. */
export function breakdownOf(fold: EventFold, entry: string): Breakdown {
  const score = fold.score(entry);
  const scribe = new Scribe(fold, entry, score);
  return {
    number: score.number,
    rank: fold.standings.rankOf(entry),
    status: score.status,
    total: score.total && fixed(score.total, fold.rules.decimals),
    rounding: fold.rules.rounding,
    stages: fold.rules.stages.map((_, at) => scribe.stage(at)),
  };
}

/** Writes one entry's scores out, with every intermediate figure as the scoring rounded it. */
class Scribe {
  private readonly index: RuleIndex;
  private readonly marks: readonly AspectMark[][];
  private readonly places: number;

  constructor(
    private readonly fold: EventFold,
    private readonly entry: string,
    private readonly score: EntryScore,
  ) {
    this.index = ruleIndex(fold.rules);
    this.marks = fold.aspectMarks(entry);
    this.places = roundingPlaces(fold.rules.decimals);
  }

  stage(at: number): BreakdownStage {
    const { rules } = this.fold;
    const stage = rules.stages[at]!;
    const criteria = this.score.criteria[at] ?? [];
    const known = criteria.filter((one) => one !== null);
    const score = this.score.stages[at] ?? null;
    return {
      ...{ code: stage.code, name: stage.name, weight: stage.weight, total: stage.scheme.total },
      criteria: stage.scheme.criteria.map((criterion, nth) => ({
        ...{ code: criterion.code, name: criterion.name, factor: criterion.factor },
        score: this.text(criteria[nth] ?? null),
        sections: this.index.sections.filter((ref) => ref.criterion === criterion).map((ref) => this.section(ref)),
      })),
      raw: known.length > 0 ? this.text(sum(known)) : null,
      score: score && fixed(score, rules.decimals),
    };
  }

  private section(ref: SectionRef) {
    const { section, index } = ref;
    const marks = this.marks[index] ?? [];
    return {
      ...{ code: section.code, name: section.name, factor: section.factor },
      score: this.text(sectionScore(section, marks, this.places).score),
      aspects: section.aspects.map((_, nth) => this.aspect(ref, nth, marks[nth])),
    };
  }

  private aspect(ref: SectionRef, nth: number, found: AspectMark | undefined): BreakdownAspect {
    const aspect = ref.section.aspects[nth]!;
    const { code, name, max, factor, deduction, input } = aspect;
    const marked = found?.state === 'marked' ? found.mark : null;
    return {
      ...{ code, name, type: input.type, max, factor, deduction },
      values: marked ? givenValues(this.index, this.fold, ref, this.entry, aspect) : [],
      mark: this.text(marked),
      counts: this.text(marked && component(aspect, marked, this.places)),
    };
  }

  private text(value: ReturnType<typeof dec> | null): DecimalText | null {
    return value && fixed(value, this.places);
  }
}
