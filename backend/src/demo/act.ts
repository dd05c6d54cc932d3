import type { JudgeAtWork } from './judge-at-work.js';
import { Refused } from './person.js';
import type { EventAt, Stage } from './stage.js';

/** Share of marks behind which the board is frozen. */
const FREEZE_AT = 0.92;
/** Seconds between two looks at how far the event is. */
const LOOK = 5;
/** Seconds in which the audience waits for the result. */
const SUSPENSE = 20;

/** One event from where it stands to its medals: judges mark, the board freezes near the end, results are final. */
export class Act {
  private over = false;

  constructor(
    private readonly stage: Stage,
    private readonly at: EventAt,
    private readonly judges: readonly JudgeAtWork[],
    private readonly pause: (seconds: number) => Promise<void>,
  ) {}

  /** Ends with the event; with one that stumbles, all of them. */
  async play(): Promise<void> {
    const isOver = () => this.over;
    const parts = [this.conduct(), ...this.judges.map((judge) => judge.run(isOver))];
    try {
      await Promise.all(parts);
    } finally {
      this.end();
      await Promise.allSettled(parts);
    }
  }

  /** Lets everybody finish what they have in hand and stop. */
  end(): void {
    this.over = true;
  }

  /** Ends when the event is final, or when a visitor took it into their own hands. */
  private async conduct(): Promise<void> {
    while (!this.over) {
      await this.pause(LOOK);
      try {
        await this.look();
      } catch (refused) {
        // A visitor was faster; the next look sees what they did.
        if (!(refused instanceof Refused)) throw refused;
      }
    }
  }

  private async look(): Promise<void> {
    const { state, frozen } = await this.stage.event(this.at);
    if (state !== 'running') return this.end();
    const { marked, expected } = await this.stage.head(this.at);
    if (!frozen && marked >= expected * FREEZE_AT) await this.stage.freeze(this.at, '进入最后阶段，封榜');
    if (this.judges.every(({ idle }) => idle) && (await this.isComplete())) await this.finish();
  }

  private async isComplete(): Promise<boolean> {
    const { moves } = await this.stage.overview(this.at);
    return moves.some(({ to, missing }) => to === 'marking_closed' && missing.length === 0);
  }

  private async finish(): Promise<void> {
    await this.stage.move(this.at, 'marking_closed', '全部评分表已提交');
    await this.pause(SUSPENSE);
    await this.stage.move(this.at, 'final', '成绩核对无误');
    await this.pause(SUSPENSE);
  }
}
