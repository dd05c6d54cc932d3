import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may hold the event loop before sockets and timers get their turn, in milliseconds. */
const HOLD_MS = 10;

/** Paces long work that must stay in this thread: `if (breath.due) await breath.take()` after each small piece. */
export class Breath {
  private since = performance.now();

  get due(): boolean {
    return performance.now() - this.since >= HOLD_MS;
  }

  /** Goes on after whoever waits was served. */
  async take(): Promise<void> {
    await nextTurn();
    this.since = performance.now();
  }
}

/** Does something with each of any number of items, with pauses, the first before it starts. */
export async function forEach<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  const breath = new Breath();
  await breath.take();
  for (const item of items) {
    work(item);
    if (breath.due) await breath.take();
  }
}

/** The items of a list of any length, made one by one, with pauses. */
export async function collect<T>(items: Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  await forEach(items, (item) => all.push(item));
  return all;
}
