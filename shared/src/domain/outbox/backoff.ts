const SHORTEST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next try, in ms: doubles with each failure up to 15 s, and then somewhere between half and all
 * of it (`chance` in 0..1), so that a hall of tablets does not come back in step.
 */
export const backoffMs = (failures: number, chance: number): number =>
  Math.min(SHORTEST_MS * 2 ** Math.min(failures, 10), LONGEST_MS) * (0.5 + chance / 2);
