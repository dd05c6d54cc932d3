import { SeededChance } from './chance.mjs';
import { contest } from './contest.mjs';
import { Hall } from './hall.mjs';
import { Network } from './network.mjs';
import { Tablet } from './tablet.mjs';
import { Tally } from './tally.mjs';

const HOUR_MS = 3_600_000;
const HOURS = 8;
const STEP_MS = 1_000;
const ENTRIES = 64;
/** A judge goes on to the next entry after this time. */
const ENTRY_MS = (HOURS * HOUR_MS) / ENTRIES;
/** Times between a judge's touches, in ms on average: over 5,000 in eight hours of three tablets. */
const TOUCH_MS = 12_000;
const PICK_MS = 20_000;
const REFRESH_MS = 90_000;
const TAKE_OVER_MS = 120_000;
const SIGN_OUT_MS = 2 * HOUR_MS;
const RESTART_MS = 3 * HOUR_MS;
const RESTART_LASTS_MS = 20_000;

/**
 * Plays a day; the same seed plays the same touches and cuts.
 * @param {number} seed
 * @param {(hour: number, line: string) => void} tell after each simulated hour
 */
export async function playDay(seed, tell) {
  const chance = new SeededChance(seed);
  const hall = await Hall.open(contest(ENTRIES));
  const tally = new Tally();
  const start = hall.clock.now();
  // Two devices of one judge on the same sheets, one of them without radio for hours; a third device of another judge.
  const tablets = [
    ['7f3a', 'J1', false],
    ['91bc', 'J1', true],
    ['c0de', 'J2', false],
  ].map(([name, judge, shaded]) => {
    const network = new Network(chance, start, Boolean(shaded));
    return new Tablet(String(name), String(judge), { hall, chance, network, tally });
  });
  for (const tablet of tablets) await tablet.refresh();
  await work(hall, tablets, chance, (hour) => {
    const waiting = tablets.map(({ waiting: count }) => count).join(' ');
    tell(hour, `${tally.touches} touches, ${tally.conflicts} conflicts, waiting ${waiting}`);
  });
  await goHome(hall, tablets);
  await hall.stop();
  return tally.count(hall.file);
}

/**
 * @param {Hall} hall @param {Tablet[]} tablets @param {SeededChance} chance @param {(hour: number) => void} tell
 */
async function work(hall, tablets, chance, tell) {
  const start = hall.clock.now();
  let [downAt, upAt] = [start + chance.wait(RESTART_MS), 0];
  for (let passed = 0; passed < HOURS * HOUR_MS; passed += STEP_MS) {
    hall.clock.ms = start + passed;
    if (hall.clock.ms >= downAt) {
      await hall.stop();
      [downAt, upAt] = [hall.clock.ms + chance.wait(RESTART_MS), hall.clock.ms + RESTART_LASTS_MS];
    }
    if (!hall.app && hall.clock.ms >= upAt) await hall.start();
    for (const tablet of tablets) await step(tablet, passed);
    if (passed > 0 && passed % HOUR_MS === 0) tell(passed / HOUR_MS);
  }
  if (!hall.app) await hall.start();
}

/** One second at one tablet. @param {Tablet} tablet @param {number} passed ms of the day */
async function step(tablet, passed) {
  const { chance, network, hall } = tablet.world;
  const often = (/** @type {number} */ mean) => chance.happens(STEP_MS / mean);
  if (network.follow(hall.clock.now()) || often(REFRESH_MS)) await tablet.refresh();
  const sheet = tablet.sheets[sheetAt(chance, passed)];
  if (sheet === undefined) return;
  if (often(TOUCH_MS) && tablet.isMine(tablet.held(sheet))) touchOne(tablet, sheet);
  if (often(TAKE_OVER_MS) && !tablet.isMine(tablet.held(sheet))) await tablet.takeOver(sheet);
  if (often(PICK_MS)) for (const each of tablet.sheets) tablet.settle(each);
  if (often(SIGN_OUT_MS) && tablet.cookie && network.isUp)
    await hall.request('DELETE', '/api/session', { cookie: tablet.cookie });
  if (often(ENTRY_MS)) await submitOne(tablet, passed);
  await tablet.echo(hall.clock.now());
  if (tablet.waiting > 0 && (tablet.link === 'online' || often(5_000))) await tablet.send();
}

/** Mostly the entry at hand, sometimes the one before. @param {SeededChance} chance @param {number} passed */
const sheetAt = (chance, passed) => Math.max(0, Math.floor(passed / ENTRY_MS) - (chance.happens(0.2) ? 1 : 0));

/** @param {Tablet} tablet @param {string} sheet */
function touchOne(tablet, sheet) {
  const { chance } = tablet.world;
  // Few values, so that two devices sometimes give the same one; now and then one that the server refuses.
  const value = chance.happens(0.02) ? '10.5' : `${chance.below(5)}.${chance.below(2) * 5}`;
  tablet.touch(sheet, chance.one(tablet.held(sheet).aspects), value);
}

/** @param {Tablet} tablet @param {number} passed */
async function submitOne(tablet, passed) {
  const sheet = tablet.sheets[Math.floor(passed / ENTRY_MS) - 2];
  if (sheet !== undefined && tablet.isMine(tablet.held(sheet))) await tablet.submit(sheet);
}

/** The end of the day: all radios work, the judges settle what is open, until nothing waits. @param {Hall} hall @param {Tablet[]} tablets */
async function goHome(hall, tablets) {
  for (const { world } of tablets)
    Object.assign(world.network, { isUp: true, turnsAt: Infinity, fate: () => 'arrives' });
  for (let round = 0; round < 5_000; round++) {
    hall.clock.ms += STEP_MS;
    for (const tablet of tablets) {
      if (round % 20 === 0) await tablet.refresh();
      await tablet.echo(hall.clock.now());
      await tablet.send();
      for (const sheet of tablet.sheets) tablet.settle(sheet);
    }
    if (round % 20 === 0 && round > 40 && tablets.every(({ waiting }) => waiting === 0)) break;
  }
  for (const tablet of tablets) await tablet.refresh();
  const open = tablets.flatMap((tablet) => tablet.sheets.filter((sheet) => tablet.badgeOf(sheet).kind !== 'synced'));
  if (open.length > 0) throw new Error(`${open.length} sheets are not synced at the end of the day`);
}
