// bench:fanout: CPU, latency of the last viewer, stalls and memory of our broadcast beside ws and stock Socket.IO.
// --quick takes fewer viewers. The servers and the crowd are processes of their own, all on loopback.
import { swarmsFor } from './fanout/limits.mjs';
import { start } from './fanout/process.mjs';
import { memoryPerViewer, report } from './fanout/report.mjs';
import { playCase } from './fanout/rounds.mjs';
import { close, round } from './lib/figures.mjs';

const TARGETS = { cpu: 2.0, stall: 0.25, memory: 1.0 };
const QUICK = process.argv.includes('--quick');
const SIZES = QUICK ? [200, 1_000] : [1_000, 5_000, 10_000];
const MOST = Math.max(...SIZES);
const BYTES = [200, 50_000];
const ENGINE = '/socket.io/?EIO=4&transport=websocket';

/** Small cases take more broadcasts per round, so that every figure rests on enough CPU time. @param {number} viewers @param {number} bytes */
const caseOf = (viewers, bytes) => ({
  viewers,
  bytes,
  rounds: bytes > 10_000 ? 5 : 7,
  broadcasts: Math.max(bytes > 10_000 ? 2 : 4, Math.round((bytes > 10_000 ? 2_000 : 20_000) / viewers)),
});

const swarms = await Promise.all(Array.from({ length: swarmsFor(MOST, 3) }, () => start('fanout/swarm.mjs')));
const programs = { ours: 'fanout/subject.mjs', ws: 'floor-ws.mjs', 'socket.io': 'floor-socketio.mjs' };
const contenders = await Promise.all(
  Object.entries(programs).map(async ([name, program]) => {
    const helper = await start(program);
    return { name, helper, port: helper.ready, path: name === 'ws' ? '/' : ENGINE };
  }),
);

/** Every server gets its share of viewers from every swarm. @param {number} viewers */
async function grow(viewers) {
  for (const { helper, port, path } of contenders) {
    await Promise.all(
      swarms.map((swarm, index) =>
        swarm.ask('grow', {
          port,
          path,
          viewers: Math.floor((viewers * (index + 1)) / swarms.length) - Math.floor((viewers * index) / swarms.length),
        }),
      ),
    );
    const connected = await helper.ask('viewers');
    if (connected !== viewers) throw new Error(`${connected} viewers instead of ${viewers}`);
  }
}

const memories = () => Promise.all(contenders.map(({ helper }) => helper.ask('memory')));

const empty = await memories();
const cases = [];
for (const viewers of SIZES) {
  await grow(viewers);
  for (const bytes of BYTES) {
    const size = caseOf(viewers, bytes);
    cases.push(report(size, await playCase(contenders, swarms, size)));
  }
}
const full = await memories();
console.log(`\nmemory with ${MOST} viewers`);
const [ours, ws, stock] = contenders.map(({ name }, index) => memoryPerViewer(name, empty[index], full[index], MOST));
console.log(`\nours: ${JSON.stringify(await contenders[0]?.helper.ask('stats'))}`);
await Promise.all([...swarms, ...contenders.map(({ helper }) => helper)].map((helper) => helper.stop()));

const largest = cases.filter(({ viewers }) => viewers === MOST);
const ratio = largest.find(({ bytes }) => bytes === BYTES[0])?.cpuToWs ?? Number.NaN;
const stallRatio = Math.max(...largest.map(({ stallToStock }) => stallToStock));
const memoryRatio = round((ours?.rss ?? Number.NaN) / (stock?.rss ?? Number.NaN));
const pass = ratio <= TARGETS.cpu && stallRatio <= TARGETS.stall && memoryRatio <= TARGETS.memory;
close({
  bench: 'fanout',
  ratio,
  target: TARGETS.cpu,
  pass,
  stallRatio,
  memoryRatio,
  memory: { ours, ws, stock },
  cases,
});
