import { firstIndex } from '../ranking/binary-search.js';

interface Timed {
  entry: string;
  ms: number;
}

/** Times of one aspect whose points go by place: the table says how many places score. */
export class TimeTable {
  private readonly times: Timed[] = [];
  private readonly byEntry = new Map<string, Timed>();

  /** `places`: length of the points table; places behind it all score 0. */
  constructor(private readonly places: number) {}

  /** 0-based place of a time: how many are faster. Equal times share the better place. */
  placeOf(ms: number): number {
    return firstIndex(this.times, (timed) => timed.ms >= ms);
  }

  /** Sets or (null) removes the time of an entry, in whole ms. Returns the other entries whose points may have changed. */
  set(entry: string, ms: number | null): string[] {
    const old = this.byEntry.get(entry);
    if ((old?.ms ?? null) === ms) return [];
    if (old) this.times.splice(this.times.indexOf(old, this.placeOf(old.ms)), 1);
    this.byEntry.delete(entry);
    const moved = this.behind(
      Math.min(old?.ms ?? Infinity, ms ?? Infinity),
      Math.max(old?.ms ?? Infinity, ms ?? Infinity),
    );
    if (ms !== null) {
      const timed = { entry, ms };
      this.times.splice(this.placeOf(ms), 0, timed);
      this.byEntry.set(entry, timed);
    }
    return moved;
  }

  /** Entries slower than `after`, up to `until`, as far as the table reaches. */
  private behind(after: number, until: number): string[] {
    const start = firstIndex(this.times, (timed) => timed.ms > after);
    const scoring = this.times.slice(0, this.places).at(-1)?.ms ?? -1;
    const end = firstIndex(this.times, (timed) => timed.ms > Math.min(until, scoring));
    return this.times.slice(start, Math.max(start, end)).map((timed) => timed.entry);
  }
}
