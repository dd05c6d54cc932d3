/** Rows of 107 px on a wall of 1080: what can be read from thirty metres. */
export const ROWS = 8;

/** How long a page stands. Milliseconds; the tick's animation in HallFooter runs as long. */
export const PAGE_MS = 10_000;

/** Two minutes for a round; who ranks below finds the place on the phone. */
export const MOST_PAGES = 12;
