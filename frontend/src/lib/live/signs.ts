/** How long a change keeps its glow and needle. Milliseconds. */
export const GLOW_MS = 6000;

const DOWN_MS = 5000;
const SILENT_MS = 90_000;

/**
 * Whether a screen must say that it is old: the socket is down for more than 5 s, or the server's minute tick is 90 s
 * overdue (a socket can look open while nothing arrives). All in milliseconds of the same local clock.
 */
export const isStale = (local: number, downSince: number | null, heard: number): boolean =>
  (downSince !== null && local - downSince > DOWN_MS) || local - heard > SILENT_MS;
