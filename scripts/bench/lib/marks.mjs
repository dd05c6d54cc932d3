import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFloor } from './child.mjs';
import { close, median, percentile, round } from './figures.mjs';
import { aspects, openHall } from './hall.mjs';
import { httpLoad, requestText } from './http-load.mjs';

const CONNECTIONS = 64;
const ROUNDS = 5;
const ROUND_MS = 4_000;

/**
 * The mark path at full speed beside its floor, interleaved: rounds of each, medians compared.
 * @param {{ bench: string, target: number, stretch: number, databaseUrl: string, floor: string }} options
 */
export async function benchMarks({ bench, target, stretch, databaseUrl, floor }) {
  const directory = mkdtempSync(path.join(tmpdir(), 'leitai-floor-'));
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
    rmSync(directory, { recursive: true, force: true });
  }
  const ratio = round(median(rates.ours) / median(rates.floor));
  console.log(`median: floor ${median(rates.floor).toFixed(0)}/s, ours ${median(rates.ours).toFixed(0)}/s`);
  close({ bench, ratio, target, stretch, pass: ratio >= target, ours: median(rates.ours), floor: median(rates.floor) });
}

/**
 * One round. Every connection has sheets of its own, so that base revisions follow each other.
 * @param {number} port
 * @param {import('./hall.mjs').Judge[]} judges
 * @param {number} milliseconds
 * @param {boolean} [check] whether the answers' revisions count
 */
async function playRound(port, judges, milliseconds, check = true) {
  const turns = new Array(CONNECTIONS).fill(0);
  const sheetOf = (/** @type {number} */ connection) => {
    const judge = judges[connection % judges.length];
    const lanes = Math.ceil(CONNECTIONS / judges.length);
    const lane = Math.floor(connection / judges.length);
    const mine = judge?.sheets.filter((_, index) => index % lanes === lane) ?? [];
    return { cookie: judge?.cookie ?? '', sheet: mine[turns[connection] % mine.length] };
  };
  const { requests, seconds, latencies } = await httpLoad({
    port,
    connections: CONNECTIONS,
    milliseconds,
    next: (connection) => {
      const { cookie, sheet } = sheetOf(connection);
      const body = {
        aspect: aspects[turns[connection] % aspects.length],
        value: String((turns[connection] % 40) / 4),
        baseRevision: sheet?.revision ?? 0,
        clientTime: '2026-05-01T09:00:00.000Z',
        device: 'bench',
      };
      return requestText('PUT', `/api/sheets/${sheet?.id}/marks/${randomUUID()}`, body, cookie);
    },
    answered: (connection, status, body) => {
      if (status !== 200) throw new Error(`${status} ${body}`);
      const { sheet } = sheetOf(connection);
      if (check && sheet) sheet.revision = JSON.parse(body).revision;
      turns[connection]++;
    },
  });
  return { rate: requests / seconds, p99: percentile(latencies, 0.99) };
}
