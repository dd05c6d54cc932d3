/** A screen tells so often what it shows. Milliseconds. */
export const SIGN_EVERY_MS = 3_000;
/** Three signs missed: it hangs, is off, or has no network. */
const SILENT_MS = 3 * SIGN_EVERY_MS;
/** A change takes this long at most to stand on every screen that is well. */
const LATE_MS = 10_000;

/** What a screen said last of what stands on it. */
export interface ScreenSign {
  /** Server time, milliseconds. */
  at: number;
  /** Revision of the assignment that it follows. */
  revision: number;
  /** Version of the board that it shows; null = no board. */
  v: number | null;
  /** It says itself that it lost the server. */
  stale: boolean;
}

/** What it should show, and since when (server time, milliseconds). */
export interface ScreenDue {
  revision: number;
  assignedAt: number;
  board: { v: number; changedAt: number | null } | null;
}

export type ScreenHealth = 'live' | 'behind' | 'silent';

/**
 * Whether a screen shows what it should (contest.md 11.12: a stuck screen looks stuck). A clock that jumped makes no dead
 * screen live: a sign from the future counts as none.
 */
export function screenHealth(sign: ScreenSign, due: ScreenDue, now: number): ScreenHealth {
  if (Math.abs(now - sign.at) > SILENT_MS) return 'silent';
  if (sign.stale) return 'behind';
  if (sign.revision !== due.revision) return now - due.assignedAt > LATE_MS ? 'behind' : 'live';
  const { board } = due;
  if (!board || sign.v === null || sign.v >= board.v) return 'live';
  return now - (board.changedAt ?? 0) > LATE_MS ? 'behind' : 'live';
}
