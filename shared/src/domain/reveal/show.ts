import type { ScoreRow, Scores, StillScores } from '../board/scores.js';
import type { EventRules } from '../scoring/rules.js';
import { MixedScores } from './mixed-scores.js';
import { openedAt, stepsOf } from './reveal.js';

/** An entry's turn in the reveal: what the board said of it before, and what it says afterwards. */
export interface RevealTurn {
  was: ScoreRow;
  is: ScoreRow;
}

/**
 * A reveal from the bottom (contest.md §7): the scores as they were frozen turn into those that stand behind them, entry by
 * entry. The sealed keep their order among themselves, so the lowest of them is always the next: the frozen order, reversed.
 */
export class RevealShow {
  /** Ids in the order in which they are revealed; who is out of the contest in both has no turn. */
  private readonly order: readonly string[];

  constructor(
    private readonly rules: EventRules,
    private readonly frozen: StillScores,
    private readonly final: StillScores,
  ) {
    const takesPart = (id: string) => frozen.row(id).status === 'active' || final.row(id).status === 'active';
    this.order = [...frozen.order(null)].reverse().filter(takesPart);
  }

  get steps(): number {
    return stepsOf(this.order.length);
  }

  /** The scores at a step; `row`: sequence and server time (ms) of the journal row that led there. */
  at(step: number, row: { seq: number; at: number }): Scores {
    const { rules, frozen, final } = this;
    const opened = openedAt(step);
    const spot = this.order[Math.ceil(step / 2) - 1] ?? null;
    return new MixedScores({
      ...{ rules, frozen, final, row, spot, step },
      steps: this.steps,
      open: new Set(step === this.steps ? frozen.order(null) : this.order.slice(0, opened)),
      left: this.order.length - opened,
    });
  }

  /** The entry that the next step is about; null when all are revealed. */
  turnAfter(step: number): RevealTurn | null {
    const id = this.order[openedAt(step)];
    if (id === undefined) return null;
    const row = { seq: 0, at: 0 };
    const lit = stepsOf(openedAt(step)) + 1;
    return { was: this.at(lit, row).row(id), is: this.at(lit + 1, row).row(id) };
  }
}
