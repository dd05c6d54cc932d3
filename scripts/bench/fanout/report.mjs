import { median, percentile, round } from '../lib/figures.mjs';

/**
 * Prints a case's raw rounds and gives its medians and ratios.
 * @param {import('./rounds.mjs').Case} size
 * @param {Record<string, import('./rounds.mjs').Raw>} raws
 */
export function report(size, raws) {
  const list = (/** @type {number[]} */ values) => values.map((value) => value.toFixed(2)).join(' ');
  console.log(`\n${size.viewers} viewers × ${size.bytes} B, ${size.rounds} rounds of ${size.broadcasts} broadcasts`);
  for (const [name, raw] of Object.entries(raws)) {
    console.log(`  ${name.padEnd(9)} CPU ms/broadcast: ${list(raw.cpu)} | longest stall ms: ${list(raw.stall)}`);
    console.log(
      `  ${''.padEnd(9)} median CPU ${median(raw.cpu).toFixed(2)} ms, stall ${median(raw.stall).toFixed(2)} ms; last viewer p50 ${median(raw.last).toFixed(1)} ms, p99 ${percentile(raw.last, 0.99).toFixed(1)} ms (${raw.last.length} broadcasts)`,
    );
  }
  return summary(size, raws);
}

/**
 * @param {import('./rounds.mjs').Case} size
 * @param {Record<string, import('./rounds.mjs').Raw>} raws
 */
function summary({ viewers, bytes }, raws) {
  const of = (/** @type {string} */ name, /** @type {'cpu' | 'last' | 'stall'} */ what) =>
    median(raws[name]?.[what] ?? []);
  const p99 = (/** @type {string} */ name) => round(percentile(raws[name]?.last ?? [], 0.99));
  return {
    viewers,
    bytes,
    cpuToWs: round(of('ours', 'cpu') / of('ws', 'cpu')),
    cpuToStock: round(of('ours', 'cpu') / of('socket.io', 'cpu')),
    stallToStock: round(of('ours', 'stall') / of('socket.io', 'stall')),
    stallMs: round(of('ours', 'stall')),
    lastP50: { ours: round(of('ours', 'last')), ws: round(of('ws', 'last')), stock: round(of('socket.io', 'last')) },
    lastP99: { ours: p99('ours'), ws: p99('ws'), stock: p99('socket.io') },
  };
}

/** @typedef {{ rss: number, used: number, peak: number }} Memory */

/**
 * Bytes per viewer: what is held after garbage collection, and the growth of the peak.
 * @param {string} name
 * @param {Memory} empty
 * @param {Memory} full
 * @param {number} viewers
 */
export function memoryPerViewer(name, empty, full, viewers) {
  const per = (/** @type {keyof Memory} */ key) => Math.round((full[key] - empty[key]) / viewers);
  const result = { rss: per('rss'), used: per('used'), peak: per('peak') };
  console.log(`  ${name.padEnd(9)} bytes per viewer: resident ${result.rss}, used ${result.used}, peak ${result.peak}`);
  return result;
}
