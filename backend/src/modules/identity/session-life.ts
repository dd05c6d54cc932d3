const HOUR_MS = 3_600_000;

/** A session unused for so long ends. */
export const IDLE_MS = 12 * HOUR_MS;
/** A session ends so long after sign-in, used or not. */
export const ABSOLUTE_MS = 7 * 24 * HOUR_MS;

/** Whether a session still counts at `now` (ms). A clock set back ends no session. */
export const isAlive = ({ lastSeenAt, expiresAt }: { lastSeenAt: number; expiresAt: number }, now: number): boolean =>
  now < expiresAt && now - lastSeenAt < IDLE_MS;
