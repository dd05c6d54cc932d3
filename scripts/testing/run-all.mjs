import { setTimeout as pause } from 'node:timers/promises';
import { endRunning, runPart } from './part.mjs';
import { disposeServers, parts } from './parts.mjs';
import { provision } from './provision.mjs';
import { closeWith, leftOut, tellOutcome } from './report.mjs';

/** Two parts side by side suit two cores; browsers want the machine to themselves. */
const lanes = 2;

/**
 * Runs the chosen parts and tells how it went.
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<number>} exit code
 */
export async function runAll({ only, soak, ci }) {
  tidyUpOnSignals();
  const started = performance.now();
  const chosen = parts(soak).filter(({ name }) => only.includes(name));
  const missing = await provision([...new Set(chosen.flatMap(({ needs }) => needs))]);
  const ready = chosen.filter(({ needs }) => !needs.some((need) => missing.includes(need)));
  /** @type {Record<string, string>} */
  const env = soak ? { LEITAI_SOAK: '1' } : {};
  const queue = ready.filter(({ kind }) => kind !== 'playwright');
  const outcomes = await inLanes(queue, env);
  for (const part of ready.filter(({ kind }) => kind === 'playwright')) outcomes.push(await one(part, env));
  outcomes.push(...chosen.filter((part) => !ready.includes(part)).map((part) => leftOut(part, ci)));
  return closeWith(outcomes, (performance.now() - started) / 1000);
}

/**
 * @param {import('./part.mjs').Part[]} queue
 * @param {Record<string, string>} env
 * @returns {Promise<import('./part.mjs').Outcome[]>}
 */
async function inLanes(queue, env) {
  /** @type {import('./part.mjs').Outcome[]} */
  const outcomes = [];
  const lane = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) outcomes.push(await one(part, env));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

/**
 * @param {import('./part.mjs').Part} part
 * @param {Record<string, string>} env
 */
async function one(part, env) {
  const outcome = await runPart(part, env);
  tellOutcome(outcome);
  return outcome;
}

/** An interrupted run leaves no server and no browser behind. */
function tidyUpOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, async () => {
      endRunning();
      await Promise.race([disposeServers(), pause(10_000)]);
      process.exit(130);
    });
  }
}
