import { EventFold } from '../journal/fold.js';
import type { JournalRow } from '../journal/rows.js';
import { RevealShow } from '../reveal/show.js';
import type { EventRules } from '../scoring/rules.js';
import type { Audience, BoardDelta, BoardSnapshot } from './board.js';
import { boardLayout } from './columns.js';
import { type BoardIdentity, BoardProjector, type BoardSource, type NameOf } from './projector.js';
import { LiveScores, type Scores, type StillScores } from './scores.js';

/** What one tick did to an audience's board. `delta` null: another board began, nobody gets there by deltas. */
export interface BoardStep {
  audience: Audience;
  board: string;
  delta: BoardDelta | null;
}

/**
 * One event's fold and the boards of its audiences. Rows go in one by one, in sequence, whether live or from the whole
 * journal: a freeze and the beginning of a reveal are caught at their own rows, so a process that starts later shows the
 * same boards.
 */
export class EventBoards {
  readonly fold: EventFold;
  private readonly scores: LiveScores;
  private readonly boards = new Map<Audience, BoardProjector>();
  private frozen: StillScores | null = null;
  private begun: RevealShow | null = null;
  /** The frozen scores as far as they are revealed. */
  private revealed: Scores | null = null;
  /** A step of the reveal moves rows that no mark touched. */
  private turned = false;
  /** What a waiting audience has not been told yet: ids of entries whose row may differ. */
  private readonly owed = new Map<Audience, Set<string>>();

  constructor(
    private readonly identity: BoardIdentity,
    private readonly rules: EventRules,
    private readonly nameOf: NameOf,
  ) {
    this.fold = new EventFold(rules);
    this.scores = new LiveScores(this.fold, boardLayout(rules));
  }

  /** Takes the next row of the contest's journal; shown by the next `tick`. */
  apply(row: JournalRow): void {
    const { frozen, reveal } = this.fold;
    this.fold.apply(row);
    if (this.fold.frozen !== frozen) {
      this.scores.refresh();
      this.frozen = this.fold.frozen ? this.scores.still() : null;
    }
    if (this.fold.reveal !== reveal) this.turn(row);
  }

  /** An audience's board as of the last tick; the first call makes it as of now. */
  board(audience: Audience): BoardSnapshot {
    return this.projector(audience).snapshot;
  }

  /** The reveal under way, or (not begun) as it would begin now; null while the boards are not frozen. */
  show(): RevealShow | null {
    return this.begun ?? this.newShow();
  }

  /** The hall's board at a step of a reveal: a copy, which no audience is shown. Null while the boards are not frozen. */
  rehearse(step: number): BoardSnapshot | null {
    const show = this.show();
    if (!show) return null;
    const { fold, scores, identity, rules, nameOf } = this;
    const frozen = show.at(step, { seq: fold.seq, at: fold.changedAt ?? 0 });
    const { snapshot } = new BoardProjector(identity, rules, 'hall', nameOf, { fold, scores, frozen });
    return { ...snapshot, board: `${snapshot.board}:rehearsal` };
  }

  /**
   * Brings all boards that were asked for up to date, save those whose audience `waits` (its last step is still on the
   * way to a crowd): they make one larger step later. Returns what changed.
   */
  tick(waits: (audience: Audience) => boolean = () => false): BoardStep[] {
    this.scores.refresh();
    const marked = this.scores.takeAffected();
    const affected = this.turned ? new Set(this.scores.order(null)) : marked;
    this.turned = false;
    const steps: BoardStep[] = [];
    for (const [audience, projector] of this.boards) {
      const all = this.owe(audience, affected);
      if (waits(audience)) continue;
      this.owed.delete(audience);
      const step = projector.advance(this.source(), all);
      if (step) steps.push({ audience, board: projector.id, delta: step === 'new' ? null : step });
    }
    return steps;
  }

  /** A reveal began, went on or ended with this row. */
  private turn(row: JournalRow): void {
    if (row.body.kind === 'reveal_start') this.begun = this.newShow();
    const { reveal } = this.fold;
    if (!reveal) this.begun = null;
    this.revealed = (reveal && this.begun?.at(reveal.step, row)) ?? null;
    this.turned = true;
  }

  private newShow(): RevealShow | null {
    if (!this.frozen) return null;
    this.scores.refresh();
    return new RevealShow(this.rules, this.frozen, this.scores.still());
  }

  /** All that an audience has not been told, with what is new; kept until it is told. */
  private owe(audience: Audience, affected: ReadonlySet<string>): ReadonlySet<string> {
    const all = this.owed.get(audience) ?? new Set();
    for (const entry of affected) all.add(entry);
    this.owed.set(audience, all);
    return all;
  }

  private projector(audience: Audience): BoardProjector {
    const known = this.boards.get(audience);
    if (known) return known;
    this.scores.refresh();
    const made = new BoardProjector(this.identity, this.rules, audience, this.nameOf, this.source());
    this.boards.set(audience, made);
    return made;
  }

  private source(): BoardSource {
    return { fold: this.fold, scores: this.scores, frozen: this.revealed ?? this.frozen };
  }
}

/** A board from rows alone. */
export function boardAt(
  identity: BoardIdentity,
  rules: EventRules,
  nameOf: NameOf,
  audience: Audience,
  rows: Iterable<JournalRow>,
): BoardSnapshot {
  const boards = new EventBoards(identity, rules, nameOf);
  for (const row of rows) boards.apply(row);
  return boards.board(audience);
}
