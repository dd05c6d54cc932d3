import { EventFold } from '../journal/fold.js';
import type { JournalRow } from '../journal/rows.js';
import type { EventRules } from '../scoring/rules.js';
import type { Audience, BoardDelta, BoardSnapshot } from './board.js';
import { boardLayout } from './columns.js';
import { type BoardIdentity, BoardProjector, type BoardSource, type NameOf } from './projector.js';
import { LiveScores, type Scores } from './scores.js';

/** What one tick did to an audience's board. `delta` null: another board began, nobody gets there by deltas. */
export interface BoardStep {
  audience: Audience;
  board: string;
  delta: BoardDelta | null;
}

/**
 * One event's fold and the boards of its audiences. Rows go in one by one, in sequence, whether live or from the whole
 * journal: a freeze is caught at its own row, so a process that starts later shows the same frozen board.
 */
export class EventBoards {
  readonly fold: EventFold;
  private readonly scores: LiveScores;
  private readonly boards = new Map<Audience, BoardProjector>();
  private frozen: Scores | null = null;

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
    const before = this.fold.frozen;
    this.fold.apply(row);
    if (this.fold.frozen === before) return;
    this.scores.refresh();
    this.frozen = this.fold.frozen ? this.scores.still() : null;
  }

  /** An audience's board as of the last tick; the first call makes it as of now. */
  board(audience: Audience): BoardSnapshot {
    return this.projector(audience).snapshot;
  }

  /** Brings all boards that were asked for up to date; returns what changed. */
  tick(): BoardStep[] {
    this.scores.refresh();
    const affected = this.scores.takeAffected();
    const steps: BoardStep[] = [];
    for (const [audience, projector] of this.boards) {
      const step = projector.advance(this.source(), affected);
      if (step) steps.push({ audience, board: projector.id, delta: step === 'new' ? null : step });
    }
    return steps;
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
    return { fold: this.fold, scores: this.scores, frozen: this.frozen };
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
