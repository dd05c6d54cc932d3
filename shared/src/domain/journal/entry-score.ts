import type { Decimal } from '../decimal.js';
import type { AspectMark } from '../scoring/aspect-mark.js';
import { type RuleIndex, ruleIndex } from '../scoring/rule-index.js';
import type { EventRules, TieKey } from '../scoring/rules.js';
import { roundingPlaces, type SectionScore, sectionScore } from '../scoring/section-score.js';
import { bounded, type RawStage, rawStage, weightedTotal } from '../scoring/stage-score.js';
import type { EntryState } from './entry-state.js';
import type { EntryScore } from './fold-views.js';
import { type PlaceOfTime, recordedValue, sectionMarks } from './section-marks.js';

/** Scores the entries of one event. What is the same for all of them is worked out once. */
export class EntryScorer {
  /** Aspects of a complete entry. */
  readonly expected: number;
  private readonly index: RuleIndex;
  private readonly places: number;
  private readonly bounded: boolean;
  /** Scores of sections that nobody touched. */
  private readonly blank: readonly SectionScore[];

  constructor(
    private readonly rules: EventRules,
    private readonly placeOfTime: PlaceOfTime,
  ) {
    this.index = ruleIndex(rules);
    this.places = roundingPlaces(rules.decimals);
    this.bounded = bounded(rules);
    this.blank = this.index.sections.map(({ section }) => sectionScore(section, [], this.places));
    this.expected = this.index.sections.reduce((count, { section }) => count + section.aspects.length, 0);
  }

  /** Section scores of an entry in the order of the rules; only those that were touched since are computed. */
  sections(entry: EntryState): SectionScore[] {
    return this.blank.map((blank, section) => {
      if (!entry.touched(section)) return blank;
      const score = entry.computed.get(section) ?? this.computeSection(entry, section) ?? blank;
      entry.computed.set(section, score);
      return score;
    });
  }

  score(entry: EntryState): EntryScore {
    const sections = this.sections(entry);
    const scores = sections.map((section) => section.score);
    const stages = this.stages(scores);
    return {
      id: entry.rule.id,
      number: entry.rule.number,
      status: entry.status,
      ...weightedTotal(
        this.rules,
        stages.map(({ raw }) => raw),
      ),
      criteria: stages.map(({ criteria }) => criteria),
      possible: this.bounded ? this.best(entry, sections) : null,
      marked: sections.reduce((count, section) => count + section.marked, 0),
      expected: this.expectedOf(entry),
      ties: this.rules.ties.map((key) => this.tieValue(entry, key, scores, stages)),
    };
  }

  /** Marks of an entry's aspects, by section in the order of the rules. */
  aspectMarks(entry: EntryState): AspectMark[][] {
    return this.index.sections.map((ref) => sectionMarks(this.index, ref, entry, this.placeOfTime, this.places));
  }

  private isIn(entry: EntryState, section: number): boolean {
    return entry.takesPart(this.index.sections[section]?.stage.code ?? '');
  }

  private expectedOf(entry: EntryState): number {
    const out = this.index.sections.filter((_, at) => !this.isIn(entry, at));
    return out.reduce((count, { section }) => count - section.aspects.length, this.expected);
  }

  private computeSection(entry: EntryState, section: number): SectionScore | null {
    const ref = this.index.sections[section];
    if (!ref) return null;
    return sectionScore(ref.section, sectionMarks(this.index, ref, entry, this.placeOfTime, this.places), this.places);
  }

  private stages(scores: readonly (Decimal | null)[]): RawStage[] {
    return this.rules.stages.map(({ scheme }, at) => {
      const own = scores.filter((_, section) => this.index.sections[section]?.stageIndex === at);
      return rawStage(scheme, own, this.places);
    });
  }

  /** A stage that an entry did not advance to can add nothing. */
  private best(entry: EntryState, sections: readonly SectionScore[]): Decimal | null {
    const reachable = sections.map(({ best }, at) => (this.isIn(entry, at) ? best : null));
    const stages = this.stages(reachable);
    return weightedTotal(
      this.rules,
      stages.map(({ raw }) => raw),
    ).total;
  }

  /** A stage counts by its score before the weight, whose rounding would hide differences. */
  private tieValue(entry: EntryState, key: TieKey, scores: readonly (Decimal | null)[], stages: readonly RawStage[]) {
    if (key.by === 'time') {
      const timed = this.index.aspects.get(key.stage)?.get(key.aspect);
      return timed ? recordedValue(this.index, timed.ref, entry, timed.aspect) : null;
    }
    if (key.by === 'section') return scores[this.index.byStage.get(key.stage)?.get(key.section)?.index ?? -1] ?? null;
    const at = this.rules.stages.findIndex(({ code }) => code === key.stage);
    if (key.by === 'stage') return stages[at]?.raw ?? null;
    const criteria = this.rules.stages[at]?.scheme.criteria ?? [];
    return stages[at]?.criteria[criteria.findIndex(({ code }) => code === key.criterion)] ?? null;
  }
}
