/**
 * The server's clock of a session: how long it is to last, how much of that had gone when it last stood still, and since
 * when it runs. Stored so, it goes on through a restart (11.11). All in milliseconds.
 */
export interface SessionClock {
  plannedMs: number;
  /** Run before `since`. */
  elapsedMs: number;
  /** Null while it stands still. */
  since: number | null;
  /** Extra time 补时 by entry id. */
  extra: Readonly<Record<string, number>>;
}

/** What a clock shows at a moment. */
export interface ClockFace {
  plannedMs: number;
  leftMs: number;
  running: boolean;
}

/** How long it has run at `now`. A clock of the machine that went back takes nothing away. */
export const elapsedAt = ({ elapsedMs, since }: SessionClock, now: number): number =>
  elapsedMs + (since === null ? 0 : Math.max(0, now - since));

/** What is left at `now`, of an entry with its extra time; below zero when the time is up. */
export const faceOf = (clock: SessionClock, now: number, entry?: string): ClockFace => {
  const plannedMs = clock.plannedMs + (entry === undefined ? 0 : (clock.extra[entry] ?? 0));
  return { plannedMs, leftMs: plannedMs - elapsedAt(clock, now), running: clock.since !== null };
};
