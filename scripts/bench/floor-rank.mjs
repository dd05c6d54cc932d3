// Floor of bench:rank: every total from whole hundredths in flat arrays, sorted by one number per entry, without any rule.

const PLACES = 131_072;
const MARKS = 16_384;

/** Board order of entries by total, then by the first two marks, then by number. */
export class FloorBoard {
  /** @param {number} entries at most 131,072 @param {number} aspects the first two are the tie-break */
  constructor(entries, aspects) {
    this.aspects = aspects;
    this.marks = new Int32Array(entries * aspects);
    this.keys = new Float64Array(entries);
  }

  /** @param {number} entry @param {number} aspect @param {number} hundredths */
  set(entry, aspect, hundredths) {
    this.marks[entry * this.aspects + aspect] = hundredths;
  }

  /** Full recompute and sort. */
  recompute() {
    const { marks, keys, aspects } = this;
    for (let entry = 0, at = 0; entry < keys.length; entry++) {
      const tie = (marks[at] ?? 0) + (marks[at + 1] ?? 0);
      let total = 0;
      for (const end = at + aspects; at < end; at++) total += marks[at] ?? 0;
      keys[entry] = entry - (total * MARKS + tie) * PLACES;
    }
    keys.sort();
  }

  /** Entries in board order. */
  order() {
    return Array.from(this.keys, (key) => ((key % PLACES) + PLACES) % PLACES);
  }
}
