import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows of one statement, and names opened before others get their turn of the event loop (about 15 ms). */
const PART = 512;

/** Works through any number of items a part at a time; between parts the process serves others. */
export async function inParts<T>(items: readonly T[], work: (part: readonly T[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += PART) {
    if (start > 0) await nextTurn();
    await work(items.slice(start, start + PART));
  }
}
