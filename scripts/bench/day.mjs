// bench:day: 5,000 spectators and 20 judges at full speed for 30 s, beside bare Socket.IO and better-sqlite3.
import { setTimeout as pause } from 'node:timers/promises';
import { start } from './fanout/process.mjs';
import { startFloor } from './lib/child.mjs';
import { close, percentile, round } from './lib/figures.mjs';
import { openHall } from './lib/hall.mjs';
import { markLoad } from './lib/mark-load.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

const quick = process.argv.includes('--quick');
const VIEWERS = quick ? 500 : 5_000;
const MS = quick ? 5_000 : 30_000;
const JUDGES = 20;

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
  await pause(2_000);
  const stands = await Promise.all(swarms.map((swarm) => swarm.ask('stand')));
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

const directory = temporaryFolder('leitai-day-');
const hall = await openHall('sqlite:', JUDGES, 64);
const bare = await startFloor('floor-day.mjs', [`${directory}/floor.sqlite`]);
const floor = await day('floor', bare.port, hall.judges, false);
await bare.stop();
const ours = await day('ours', hall.port, hall.judges, true);
const rest = await (await fetch(`http://localhost:${hall.port}/api/boards/bench/welding/public`)).text();
const revisions = hall.judges.flatMap(({ sheets }) => sheets).reduce((sum, { revision }) => sum + revision, 0);
await hall.close();

const rateRatio = round(ours.rate / floor.rate);
const p99Ratio = round(ours.p99 / floor.p99);
const lost = ours.sent - revisions;
const converged =
  ours.versions.length === 1 && ours.gaps === 0 && ours.unequal === 0 && ours.bytes.every((bytes) => bytes === rest);
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
