/** @param {readonly number[]} values */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/**
 * @param {readonly number[]} values
 * @param {number} share 0..1
 */
export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** @param {number} value */
export const round = (value) => Math.round(value * 1000) / 1000;

/** The last line of every benchmark. @param {Record<string, unknown>} result */
export const close = (result) => console.log(JSON.stringify(result));
