import type { EntryStatus } from '../contest/states.js';
import type { RuleEntry } from '../scoring/rules.js';
import type { SectionScore } from '../scoring/section-score.js';
import type { EntryScore, SheetMark, SheetView } from './fold-views.js';

export interface SheetState extends SheetView {
  marks: Map<string, SheetMark>;
}

const untouched: SheetView = { state: 'open', revision: 0, marks: new Map() };

/** What the journal says of one entry, with the scores computed from it so far. */
export class EntryState {
  status: EntryStatus = 'active';
  /** The latest score, perhaps stale. */
  score: EntryScore | null = null;
  /** Section scores that still hold, by section index. */
  readonly computed = new Map<number, SectionScore>();
  /** Codes of stages that this entry did not advance to. */
  private readonly outOf = new Set<string>();
  private readonly sheets = new Map<number, Map<string, SheetState>>();
  private readonly absences = new Away();
  /** Aspects that somebody else marks in a judge's place. */
  private readonly replaced = new Away();

  /** `order`: place in the order of entry numbers. */
  constructor(
    readonly rule: RuleEntry,
    readonly order: number,
  ) {}

  get active(): boolean {
    return this.status === 'active';
  }

  /** Whether any judge wrote to a sheet of the section. */
  touched(section: number): boolean {
    return this.sheets.has(section);
  }

  /** A sheet to read. */
  sheet(section: number, judge: string): SheetView {
    return this.sheets.get(section)?.get(judge) ?? untouched;
  }

  /** A sheet to write to. */
  openSheet(section: number, judge: string): SheetState {
    const ofSection = this.sheets.get(section) ?? new Map<string, SheetState>();
    this.sheets.set(section, ofSection);
    const sheet = ofSection.get(judge) ?? { ...untouched, marks: new Map() };
    ofSection.set(judge, sheet);
    return sheet;
  }

  /** Whether this entry takes part in a stage. */
  takesPart(stage: string): boolean {
    return !this.outOf.has(stage);
  }

  /** How many stages it did not advance to. */
  get missed(): number {
    return this.outOf.size;
  }

  /** Lets this entry into a stage, or leaves it out. */
  setPart(stage: string, takesPart: boolean): void {
    takesPart ? this.outOf.delete(stage) : this.outOf.add(stage);
  }

  /** Nobody marks an entry in a stage that it takes no part in, nor for whom a substitute stands. */
  isAbsent(stage: string, judge: string, aspect: string): boolean {
    return !this.takesPart(stage) || this.isDeclared(stage, judge, aspect) || this.isReplaced(stage, judge, aspect);
  }

  /** Whether a judge is declared absent for an aspect. */
  isDeclared(stage: string, judge: string, aspect: string): boolean {
    return this.absences.has(stage, judge, aspect);
  }

  /** Declares a judge absent for aspects of a stage, or takes it back. */
  setAbsent(stage: string, judge: string, aspects: readonly string[], absent: boolean): void {
    this.absences.set(stage, judge, aspects, absent);
  }

  /** Whether somebody else marks an aspect in a judge's place. */
  isReplaced(stage: string, judge: string, aspect: string): boolean {
    return this.replaced.has(stage, judge, aspect);
  }

  /** Takes aspects of a stage from a judge, or gives them. */
  setReplaced(stage: string, judge: string, aspects: readonly string[], replaced: boolean): void {
    this.replaced.set(stage, judge, aspects, replaced);
  }
}

/** Aspects that judges do not mark, by stage and judge. */
class Away {
  private readonly aspects = new Map<string, Set<string>>();

  has(stage: string, judge: string, aspect: string): boolean {
    return this.aspects.get(awayKey(stage, judge))?.has(aspect) ?? false;
  }

  set(stage: string, judge: string, aspects: readonly string[], away: boolean): void {
    const key = awayKey(stage, judge);
    const known = this.aspects.get(key) ?? new Set<string>();
    for (const aspect of aspects) away ? known.add(aspect) : known.delete(aspect);
    this.aspects.set(key, known);
  }
}

/** Codes and ids hold no line break. */
const awayKey = (stage: string, judge: string) => `${stage}\n${judge}`;
