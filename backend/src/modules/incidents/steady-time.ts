import type { StoredClock } from './clock-rows.js';

interface Anchor {
  since: number;
  /** Steady time at which it began to run. */
  steady: number;
}

const keyOf = ({ eventId, stage, session }: StoredClock) => `${eventId} ${stage} ${session}`;

/**
 * What "now" is for a running clock: counted by the machine's steady time from where this process first saw it run, so that
 * a clock of the machine that jumps (11.2) moves no session's clock. Milliseconds.
 */
export class SteadyTime {
  private readonly anchors = new Map<string, Anchor>();

  nowFor(clock: StoredClock, wall: number, steady: number): number {
    if (clock.since === null) return wall;
    const known = this.anchors.get(keyOf(clock));
    if (known?.since === clock.since) return clock.since + (steady - known.steady);
    const run = Math.max(0, wall - clock.since);
    this.anchors.set(keyOf(clock), { since: clock.since, steady: steady - run });
    return clock.since + run;
  }
}
