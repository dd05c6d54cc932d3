import { startFloor } from './child.mjs';
import { close, median, percentile, round } from './figures.mjs';
import { openHall } from './hall.mjs';
import { markLoad } from './mark-load.mjs';
import { temporaryFolder } from './temporary.mjs';

const CONNECTIONS = 64;
const ROUNDS = 5;
const ROUND_MS = 4_000;

/**
 * The mark path at full speed beside its floor, interleaved: rounds of each, medians compared.
 * @param {{ bench: string, target: number, stretch: number, databaseUrl: string, floor: string }} options
 */
export async function benchMarks({ bench, target, stretch, databaseUrl, floor }) {
  const directory = temporaryFolder('leitai-floor-');
  const bare = await startFloor(floor, [databaseUrl === 'sqlite:' ? `${directory}/floor.sqlite` : databaseUrl]);
  const hall = await openHall(databaseUrl, 16, 64);
  /** @type {{ ours: number[], floor: number[] }} */
  const rates = { ours: [], floor: [] };
  try {
    await playRound(bare.port, hall.judges, 1_000, false);
    await playRound(hall.port, hall.judges, 1_000);
    for (let index = 0; index < ROUNDS; index++) {
      const below = await playRound(bare.port, hall.judges, ROUND_MS, false);
      const ours = await playRound(hall.port, hall.judges, ROUND_MS);
      rates.floor.push(below.rate);
      rates.ours.push(ours.rate);
      console.log(
        `round ${index + 1}: floor ${below.rate.toFixed(0)}/s p99 ${below.p99.toFixed(1)} ms, ours ${ours.rate.toFixed(0)}/s p99 ${ours.p99.toFixed(1)} ms`,
      );
    }
  } finally {
    await hall.close();
    await bare.stop();
  }
  const ratio = round(median(rates.ours) / median(rates.floor));
  console.log(`median: floor ${median(rates.floor).toFixed(0)}/s, ours ${median(rates.ours).toFixed(0)}/s`);
  close({ bench, ratio, target, stretch, pass: ratio >= target, ours: median(rates.ours), floor: median(rates.floor) });
}

/**
 * @param {number} port
 * @param {import('./hall.mjs').Judge[]} judges
 * @param {number} milliseconds
 * @param {boolean} [check] whether the answers' revisions count
 */
async function playRound(port, judges, milliseconds, check = true) {
  const { requests, seconds, latencies } = await markLoad({
    port,
    judges,
    connections: CONNECTIONS,
    milliseconds,
    check,
  });
  return { rate: requests / seconds, p99: percentile(latencies, 0.99) };
}
