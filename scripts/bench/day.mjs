// bench:day: 5,000 spectators and 20 judges at full speed for 30 s, beside bare Socket.IO and better-sqlite3.
import { setTimeout as pause } from 'node:timers/promises';
import { start } from './fanout/process.mjs';
import { startFloor } from './lib/child.mjs';
import { close, median, percentile, round } from './lib/figures.mjs';
import { openHall } from './lib/hall.mjs';
import { markLoad } from './lib/mark-load.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

const quick = process.argv.includes('--quick');
const VIEWERS = quick ? 500 : 5_000;
const MS = quick ? 5_000 : 30_000;
const JUDGES = 20;
const ROUNDS = quick ? 1 : 3;
const SETTLE_MS = 2_000;
const SETTLE_STEP_MS = 500;

/** @typedef {{ rate: number, p99: number, versions: number[], gaps: number, unequal: number, bytes: string[], sent: number, lastV: number }} Day */

/**
 * @param {string} name
 * @param {number} port
 * @param {import('./lib/hall.mjs').Judge[]} judges
 * @param {boolean} check
 * @returns {Promise<Day>}
 */
async function day(name, port, judges, check) {
  const swarms = await Promise.all([start('day-swarm.mjs'), start('day-swarm.mjs')]);
  await Promise.all(swarms.map((swarm) => swarm.ask('grow', { port, viewers: VIEWERS / swarms.length })));
  /** @type {string[]} */
  const sent = [];
  const { requests, seconds, latencies } = await markLoad({
    port,
    judges,
    connections: JUDGES,
    milliseconds: MS,
    check,
    sent,
  });
  const stands = await settled(swarms);
  await Promise.all(swarms.map((swarm) => swarm.stop()));
  const result = {
    rate: requests / seconds,
    p99: percentile(latencies, 0.99),
    versions: [...new Set(stands.flatMap(({ versions }) => versions))],
    gaps: stands.reduce((sum, { gaps }) => sum + gaps, 0),
    unequal: stands.reduce((sum, { unequal }) => sum + unequal, 0),
    bytes: stands.map(({ bytes }) => bytes),
    sent: sent.length,
    lastV: 0,
  };
  console.log(
    `${name}: ${result.rate.toFixed(0)} marks/s, ack p99 ${result.p99.toFixed(1)} ms, versions ${result.versions}, gaps ${result.gaps}, unequal ${result.unequal}`,
  );
  return result;
}

/**
 * What viewers hold once the last delta has reached them all; after a while, whatever they hold then.
 * @param {Awaited<ReturnType<typeof start>>[]} swarms
 */
async function settled(swarms) {
  for (let waited = 0; ; waited += SETTLE_STEP_MS) {
    await pause(SETTLE_STEP_MS);
    const stands = await Promise.all(swarms.map((swarm) => swarm.ask('stand')));
    const versions = new Set(stands.flatMap(({ versions }) => versions));
    if ((versions.size === 1 && waited >= SETTLE_MS) || waited >= 10 * SETTLE_MS) return stands;
  }
}

/**
 * Whether all viewers of a round ended on the bytes that REST gives, without a gap.
 * @param {Day} ours
 */
async function convergedOn(ours) {
  const rest = await (await fetch(`http://localhost:${hall.port}/api/boards/bench/welding/public`)).text();
  return ours.versions.length === 1 && !ours.gaps && !ours.unequal && ours.bytes.every((bytes) => bytes === rest);
}

const directory = temporaryFolder('leitai-day-');
const hall = await openHall('sqlite:', JUDGES, 64);
const bare = await startFloor('floor-day.mjs', [`${directory}/floor.sqlite`]);
/** @type {Day[]} */
const floors = [];
/** @type {Day[]} */
const ours = [];
let converged = true;
// Interleaved, and each of the two goes first in turn: a shared machine is faster at one minute than at the next.
for (let turn = 1; turn <= ROUNDS; turn++) {
  for (const which of turn % 2 ? ['floor', 'ours'] : ['ours', 'floor']) {
    if (which === 'floor') floors.push(await day(`round ${turn}, floor`, bare.port, hall.judges, false));
    else {
      const ended = await day(`round ${turn}, ours`, hall.port, hall.judges, true);
      converged &&= await convergedOn(ended);
      ours.push(ended);
    }
  }
}
const revisions = hall.judges.flatMap(({ sheets }) => sheets).reduce((sum, { revision }) => sum + revision, 0);
await bare.stop();
await hall.close();

/** @param {Day[]} days @param {'rate' | 'p99'} what */
const typical = (days, what) => median(days.map((one) => one[what]));
const rateRatio = round(typical(ours, 'rate') / typical(floors, 'rate'));
const p99Ratio = round(typical(ours, 'p99') / typical(floors, 'p99'));
const lost = ours.reduce((sum, { sent }) => sum + sent, 0) - revisions;
const pass = rateRatio >= 0.8 && p99Ratio <= 1.2 && lost === 0 && converged;
close({
  bench: 'day',
  ratio: rateRatio,
  target: 0.8,
  p99Ratio,
  p99Target: 1.2,
  lost,
  converged,
  viewers: VIEWERS,
  pass,
});
