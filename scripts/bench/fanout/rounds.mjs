import { delta, packet } from './payload.mjs';

/**
 * @typedef {{ cpu: number[], last: number[], stall: number[] }} Raw CPU ms per broadcast, ms until the last viewer has it, ms of stall
 * @typedef {{ name: string, helper: import('./process.mjs').Helper, port: number, path: string }} Contender
 * @typedef {{ viewers: number, bytes: number, rounds: number, broadcasts: number }} Case
 */

/**
 * One broadcast, until the last viewer of the last swarm has it.
 * @param {Contender} contender
 * @param {import('./process.mjs').Helper[]} swarms
 * @param {number} length payload bytes of the frame
 */
async function broadcast({ helper, port, name }, swarms, length) {
  await Promise.all(swarms.map((swarm) => swarm.ask('arm', { port, length })));
  const started = BigInt(await helper.ask('broadcast'));
  /** @type {{ at: string, wrong: number }[]} */
  const arrivals = await Promise.all(swarms.map((swarm) => swarm.ask('arrival')));
  if (arrivals.some(({ wrong }) => wrong > 0)) throw new Error(`${name}: frames of a wrong length arrived`);
  return Math.max(...arrivals.map(({ at }) => Number(BigInt(at) - started) / 1e6));
}

/**
 * One round of one contender: broadcasts for CPU and latency, then, with the monitor running, the same again for stalls.
 * @param {Contender} contender
 * @param {import('./process.mjs').Helper[]} swarms
 * @param {Case} size
 * @param {Raw} raw
 * @param {number} length
 */
async function round(contender, swarms, { broadcasts }, raw, length) {
  const { helper } = contender;
  await helper.ask('cpuStart');
  for (let index = 0; index < broadcasts; index++) raw.last.push(await broadcast(contender, swarms, length));
  raw.cpu.push((await helper.ask('cpuMs')) / broadcasts);
  await helper.ask('watch');
  for (let index = 0; index < Math.min(2, broadcasts); index++) await broadcast(contender, swarms, length);
  raw.stall.push(await helper.ask('stallMs'));
}

/**
 * All rounds of one case, contenders taking turns in changing order.
 * @param {Contender[]} contenders
 * @param {import('./process.mjs').Helper[]} swarms
 * @param {Case} size
 */
export async function playCase(contenders, swarms, size) {
  const payload = delta(size.bytes);
  const length = Buffer.byteLength(packet(payload));
  /** @type {Record<string, Raw>} */
  const raws = {};
  for (const contender of contenders) {
    raws[contender.name] = { cpu: [], last: [], stall: [] };
    await contender.helper.ask('prepare', payload);
    await broadcast(contender, swarms, length);
  }
  for (let index = 0; index < size.rounds; index++) {
    const turn = index % contenders.length;
    for (const contender of [...contenders.slice(turn), ...contenders.slice(0, turn)])
      await round(contender, swarms, size, /** @type {Raw} */ (raws[contender.name]), length);
  }
  return raws;
}
