/** What becomes of one request. `late twice`: it comes once more, long after. */
const FATES = /** @type {const} */ (['lost', 'answer lost', 'twice', 'late twice']);
const MISHAP = 0.12;
const UP_MS = 14 * 60_000;
const DOWN_MS = 4 * 60_000;
/** One tablet stands where no radio reaches for the first half of the day. */
const LONG_CUT_MS = 4 * 3_600_000;

/** The radio of one tablet: up and down at random, and not to be trusted while it is up. */
export class Network {
  isUp = true;

  /** @param {import('./chance.mjs').SeededChance} chance @param {number} now @param {boolean} shaded */
  constructor(chance, now, shaded) {
    this.chance = chance;
    this.turnsAt = now + (shaded ? 10 * 60_000 : chance.wait(UP_MS));
    this.shaded = shaded;
  }

  /** @param {number} now @returns {boolean} whether it came back just now */
  follow(now) {
    if (now < this.turnsAt) return false;
    this.isUp = !this.isUp;
    this.turnsAt = now + (this.isUp ? this.chance.wait(UP_MS) : this.shaded ? LONG_CUT_MS : this.chance.wait(DOWN_MS));
    if (!this.isUp) this.shaded = false;
    return this.isUp;
  }

  /** @returns {'arrives' | (typeof FATES)[number]} */
  fate() {
    if (!this.isUp) return this.chance.happens(0.1) ? 'answer lost' : 'lost';
    return this.chance.happens(MISHAP) ? this.chance.one(FATES) : 'arrives';
  }
}
