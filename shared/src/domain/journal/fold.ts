import { type EventState, isClosed } from '../contest/states.js';
import { compareNumbers } from '../ranking/natural-order.js';
import type { PositionRange, StandingsIndex } from '../ranking/standings-index.js';
import { type RevealBody, type RevealState, revealAfter } from '../reveal/reveal.js';
import type { AspectMark } from '../scoring/aspect-mark.js';
import { byWholePanel, type SheetKey } from '../scoring/assignment.js';
import { type RuleIndex, ruleIndex } from '../scoring/rule-index.js';
import type { EventRules } from '../scoring/rules.js';
import { isAside } from './asides.js';
import { EntryScorer } from './entry-score.js';
import { EntryState } from './entry-state.js';
import type { BlockedAspect, EntryScore, PendingSheet, SheetView } from './fold-views.js';
import { LiveStandings } from './live-standings.js';
import { RankTimes } from './rank-times.js';
import type { BoardPolicy, JournalBody, JournalRow } from './rows.js';
import { released } from './section-marks.js';
import { blockedAspects, pendingSheets, type SheetBook } from './sheet-duties.js';
import { holdReserves, stepIn } from './substitutes.js';

type Body<K extends JournalBody['kind']> = Extract<JournalBody, { kind: K }>;

type Ruling = Body<'policy' | 'freeze' | 'freeze_at' | RevealBody['kind']>;

/**
 * One event's standings as a deterministic fold over (rules, journal rows): no clock, no locale, no policy from outside.
 * Rows must come in sequence. Scores are computed when asked for, and only of entries that changed.
 */
export class EventFold implements SheetBook {
  /** Sequence of the last row seen, of any event of the contest; 0 = none. */
  seq = 0;
  /** Server time (ms) of the last row that could change a score or a status; null = none. */
  changedAt: number | null = null;
  /** Sequence of that row; 0 = none. */
  changedSeq = 0;
  state: EventState = 'draft';
  /** Sequence of the last state row; 0 = none. */
  stateSeq = 0;
  frozen = false;
  /** Sequence of the row that froze the boards; 0 = they are not frozen. */
  frozenSeq = 0;
  /** When the boards are to freeze by themselves (ms); null = not planned. */
  freezeAt: number | null = null;
  /** The reveal that is under way. */
  reveal: RevealState | null = null;
  policy: BoardPolicy = { names: 'number', employer: false, top: null };
  /** Sequence of the last policy or freeze row, or of a reveal's beginning or end; 0 = none. A board's id carries it. */
  policySeq = 0;
  /** Stage code → who advanced from it, best first, and the sequence of the row that says so. */
  readonly advances = new Map<string, { to: string; entries: readonly string[]; seq: number }>();

  private readonly index: RuleIndex;
  /** By entry number. */
  private readonly entries: readonly EntryState[];
  private readonly byId: ReadonlyMap<string, EntryState>;
  private readonly times: RankTimes;
  private readonly scorer: EntryScorer;
  private readonly live: LiveStandings;

  constructor(readonly rules: EventRules) {
    this.index = ruleIndex(rules);
    const numbered = [...rules.entries].sort((a, b) => compareNumbers(a.number, b.number));
    this.entries = numbered.map((entry, order) => new EntryState(entry, order));
    this.byId = new Map(this.entries.map((entry) => [entry.rule.id, entry]));
    holdReserves(this.index, this.entries);
    this.times = new RankTimes(rules);
    this.scorer = new EntryScorer(rules, (ref, aspect, ms) => this.times.placeOf(ref, aspect, ms));
    this.live = new LiveStandings(rules, this.entries, this.scorer);
  }

  /** Board order and ranks as of `seq`. */
  get standings(): StandingsIndex {
    return this.live.current;
  }

  /** The results stand: state final or archived. */
  get finalised(): boolean {
    return this.state === 'final' || this.state === 'archived';
  }

  /** Aspects marked and expected, over all active entries. */
  get progress(): { marked: number; expected: number } {
    return this.live.progress;
  }

  /** Takes the next row. Rows already seen change nothing; rows of other events only advance `seq`. */
  apply(row: JournalRow): void {
    if (row.seq <= this.seq) return;
    this.seq = row.seq;
    if (row.event !== this.rules.event || !this.take(row.body)) return;
    this.changedAt = row.at;
    this.changedSeq = row.seq;
  }

  /** Ids of entries whose score or status may have changed since the last take, in the order of entry numbers. */
  takeDirty(): string[] {
    return this.live.takeDirty();
  }

  /** Board positions whose entry or rank may have changed since the last take; null = none. */
  takeMoved(): PositionRange | null {
    return this.live.takeMoved();
  }

  /** Score of an entry; throws for an id that is not in the rules. */
  score(entry: string): EntryScore {
    return this.live.score(this.entry(entry));
  }

  /** Marks of an entry's aspects, by section in the order of the rules. */
  aspectMarks(entry: string): AspectMark[][] {
    return this.scorer.aspectMarks(this.entry(entry));
  }

  isActive(entry: string): boolean {
    return this.entry(entry).active;
  }

  /** Current state of a sheet; an untouched one is open at revision 0. */
  sheet({ stage, section, entry, judge }: SheetKey): SheetView {
    return this.entry(entry).sheet(this.section(stage, section), judge);
  }

  /** Whether an entry takes part in a stage: false once others advanced to it. */
  takesPart(entry: string, stage: string): boolean {
    return this.entry(entry).takesPart(stage);
  }

  /** Whether nobody is to mark an aspect of an entry as this judge: declared absent, or the entry is not in the stage. */
  isAbsent(entry: string, stage: string, judge: string, aspect: string): boolean {
    return this.entry(entry).isAbsent(stage, judge, aspect);
  }

  /** Whether a judge is declared absent for an aspect of an entry, wherever the entry advanced to. */
  isDeclaredAbsent(entry: string, stage: string, judge: string, aspect: string): boolean {
    return this.entry(entry).isDeclared(stage, judge, aspect);
  }

  /** Whether somebody else marks an aspect of an entry in this judge's place. */
  isReplaced(entry: string, stage: string, judge: string, aspect: string): boolean {
    return this.entry(entry).isReplaced(stage, judge, aspect);
  }

  /** Judgement aspects of active entries that wait for a new vote. */
  blocked(): BlockedAspect[] {
    return blockedAspects(this.rules, this.entries, this.scorer);
  }

  /** Sheets of active entries that are not submitted or lack a mark. */
  pendingSheets(): PendingSheet[] {
    return pendingSheets(this.rules, this);
  }

  /** Returns whether a score or a status may differ after it. */
  private take(body: JournalBody): boolean {
    switch (body.kind) {
      case 'mark':
        return this.takeMark(body);
      case 'submit':
        return this.takeSubmit(body);
      case 'return':
        return this.takeReturn(body);
      case 'absence':
        return this.takeAbsence(body);
      case 'substitute':
        return this.takeSubstitute(body);
      case 'advance':
        return this.takeAdvance(body);
      case 'status':
        return this.takeStatus(body);
      case 'state':
        this.state = body.state;
        this.stateSeq = this.seq;
        if (isClosed(body.state)) this.freezeAt = null;
        return false;
      default:
        if (!isAside(body)) this.takeRuling(body);
        return false;
    }
  }

  /** What the public boards may show. */
  private takeRuling(body: Ruling): void {
    if (body.kind === 'freeze_at') {
      this.freezeAt = body.at;
      return;
    }
    if (body.kind !== 'reveal_step') this.policySeq = this.seq;
    if (body.kind === 'policy') {
      this.policy = body.policy;
    } else if (body.kind === 'freeze') {
      if (body.frozen !== this.frozen) this.frozenSeq = body.frozen ? this.seq : 0;
      this.frozen = body.frozen;
      this.freezeAt = null;
      this.reveal = null;
    } else this.reveal = revealAfter(this.reveal, body, this.changedSeq);
  }

  /** A mark of a panel says nothing until all its judges have submitted. */
  private takeMark({ stage, section, entry: id, judge, aspect: code, value, revision }: Body<'mark'>): boolean {
    const entry = this.entry(id);
    const found = this.index.aspects.get(stage)?.get(code);
    if (found?.ref.section.code !== section) throw new Error(`row ${this.seq}: no aspect ${stage}/${section}/${code}`);
    const sheet = entry.openSheet(found.ref.index, judge);
    sheet.marks.set(code, { value, revision });
    sheet.revision = revision;
    if (byWholePanel(found.aspect) && !released(this.index, found.ref, entry, found.aspect)) return false;
    this.touch(entry, found.ref.index);
    return true;
  }

  private takeSubmit({ stage, section, entry: id, judge, revision }: Body<'submit'>): boolean {
    const entry = this.entry(id);
    const at = this.section(stage, section);
    const sheet = entry.openSheet(at, judge);
    sheet.state = 'submitted';
    sheet.revision = revision;
    const shows = this.showsPanel(entry, at);
    if (shows) this.touch(entry, at);
    return shows;
  }

  /** What the whole panel had released is held again until the sheet comes back. */
  private takeReturn({ stage, section, entry: id, judge }: Body<'return'>): boolean {
    const entry = this.entry(id);
    const at = this.section(stage, section);
    const showed = this.showsPanel(entry, at);
    entry.openSheet(at, judge).state = 'open';
    if (showed) this.touch(entry, at);
    return showed;
  }

  /** Whether an aspect of a section that the whole panel marks is released for an entry. */
  private showsPanel(entry: EntryState, section: number): boolean {
    const ref = this.index.sections[section];
    if (!ref) return false;
    return ref.section.aspects.some((aspect) => byWholePanel(aspect) && released(this.index, ref, entry, aspect));
  }

  private takeAbsence({ stage, judge, entries, aspects, absent }: Body<'absence'>): boolean {
    const all = [...(this.index.aspects.get(stage)?.keys() ?? [])];
    for (const id of entries) {
      const entry = this.entry(id);
      entry.setAbsent(stage, judge, aspects.length > 0 ? aspects : all, absent);
      this.touch(entry, null);
    }
    return true;
  }

  private takeSubstitute(body: Body<'substitute'>): boolean {
    for (const entry of stepIn(this.index, body, (id) => this.entry(id))) this.touch(entry, null);
    return true;
  }

  private takeAdvance({ stage, to, entries }: Body<'advance'>): boolean {
    const inside = new Set(entries);
    for (const entry of this.entries) {
      entry.setPart(to, inside.has(entry.rule.id));
      this.touch(entry, null);
    }
    this.advances.set(stage, { to, entries, seq: this.seq });
    return true;
  }

  private takeStatus({ entry: id, status }: Body<'status'>): boolean {
    const entry = this.entry(id);
    entry.status = status;
    this.touch(entry, null);
    return true;
  }

  private touch(entry: EntryState, section: number | null): void {
    this.live.touch(entry, section);
    for (const moved of this.times.retime(entry)) {
      for (const other of moved.entries) this.live.touch(this.entry(other), moved.section);
    }
  }

  private entry(id: string): EntryState {
    const entry = this.byId.get(id);
    if (!entry) throw new Error(`row ${this.seq}: no entry ${id} in event ${this.rules.event}`);
    return entry;
  }

  private section(stage: string, section: string): number {
    const ref = this.index.byStage.get(stage)?.get(section);
    if (!ref) throw new Error(`row ${this.seq}: no section ${stage}/${section} in event ${this.rules.event}`);
    return ref.index;
  }
}

/** Folds a whole journal at once. */
export function foldAll(rules: EventRules, rows: Iterable<JournalRow>): EventFold {
  const fold = new EventFold(rules);
  for (const row of rows) fold.apply(row);
  return fold;
}
