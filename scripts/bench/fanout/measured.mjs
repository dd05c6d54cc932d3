import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from './process.mjs';

/** The monitor's own period in ms; it is part of every figure it gives. */
const PERIOD_MS = 1;

/**
 * Lets the coordinator drive and measure a broadcasting server: CPU, memory and event loop of this process only.
 * @param {object} server
 * @param {number} server.port
 * @param {() => number} server.viewers
 * @param {(payload: { v: number }) => () => void} server.prepare what one broadcast of this payload does
 * @param {() => unknown} [server.stats]
 */
export function measured({ port, viewers, prepare, stats = () => null }) {
  const delay = monitorEventLoopDelay({ resolution: PERIOD_MS });
  /** @type {() => void} */
  let send = () => {};
  let before = process.cpuUsage();
  answer(port, {
    viewers,
    stats,
    memory,
    prepare: (payload) => {
      send = prepare(payload);
    },
    broadcast: () => {
      const at = process.hrtime.bigint();
      send();
      return String(at);
    },
    cpuStart: () => {
      before = process.cpuUsage();
    },
    cpuMs: () => {
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    },
    watch: async () => {
      delay.enable();
      await sleep(20);
      delay.reset();
    },
    stallMs: async () => {
      await sleep(5);
      delay.disable();
      return Math.max(0, delay.max / 1e6 - PERIOD_MS);
    },
  });
}

/** Bytes in use after garbage collection, and the most this process ever held. */
async function memory() {
  for (let index = 0; index < 3; index++) {
    globalThis.gc?.();
    await sleep(50);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, used: heapUsed + external, peak: process.resourceUsage().maxRSS * 1024 };
}
