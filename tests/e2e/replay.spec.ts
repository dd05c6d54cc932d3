import { randomUUID } from 'node:crypto';
import { type BrowserContext, expect, test } from '@playwright/test';
import { boardOverHttp, linesOf, linesOnPage } from './support/board.js';
import { present, programme } from './support/isu.js';
import { Leitai } from './support/leitai.js';
import type { Person } from './support/person.js';
import { Replay } from './support/replay.js';
import { linesOfResults, shortLine } from './support/results.js';
import { expectOnWall, Watcher } from './support/watcher.js';

if (!present) console.warn('left out: boards that follow a judged programme (shared/vectors is not here)');

let leitai: Leitai;
let admin: Person;
let replay: Replay;
/** A phone's or laptop's board, and the wall of the hall. */
let board: Watcher;
let wall: Watcher;

const whenPresent = present ? test.describe : test.describe.skip;

whenPresent('a judged programme sent again by ten judges at once', () => {
  test.slow();

  test.beforeEach(async ({ context }) => {
    leitai = await Leitai.start();
    admin = await leitai.administrator();
    replay = await Replay.prepare(leitai, await programme(leitai, 'men-short-program.json'));
    board = await Watcher.open(await context.newPage(), `${leitai.url}/e/${replay.event}`);
    wall = await Watcher.open(await context.newPage(), `${leitai.url}/screen/${replay.event}`);
  });
  test.afterEach(() => leitai?.close());

  test('11.3 is followed by boards whose network went away in the middle', async ({ context }) => {
    await replay.send(1 / 3);
    await expectAsRest();
    const before = await linesOnPage(board.page);
    await Promise.all([board.setOffline(true), wall.setOffline(true)]);
    await replay.send(1 / 2);
    await expectStale();
    expect(await linesOnPage(board.page)).toEqual(before);
    const rest = replay.send(1);
    await Promise.all([board.setOffline(false), wall.setOffline(false)]);
    await rest;
    await expectFinal(context);
  });

  test('is followed through a power cut of the server, and no mark is lost or doubled', async ({ context }) => {
    await replay.send(1 / 3);
    await expectAsRest();
    const rest = replay.send(1);
    await expect.poll(() => replay.left, { intervals: [10], timeout: 60_000 }).toBeLessThan(replay.sheets / 3);
    const cutOff = replay.left;
    await leitai.kill();
    expect(cutOff).toBeGreaterThan(10);
    await expectStale();
    await leitai.up();
    await rest;
    await expectFinal(context);
  });
});

async function expectAsRest(): Promise<void> {
  const lines = linesOf(await boardOverHttp(leitai.url, replay.event));
  await expect.poll(() => linesOnPage(board.page), { timeout: 20_000 }).toEqual(lines);
  for (const watcher of [board, wall]) await expect.poll(() => watcher.deltas).toBeGreaterThan(0);
}

/** A socket that is open and silent is given up after 45 s; five seconds later the screens say so. */
async function expectStale(): Promise<void> {
  const sign = board.page.getByRole('status').filter({ hasText: /没有收到新成绩/ });
  await expect(sign).toBeVisible({ timeout: 75_000 });
  await expect(board.page.getByText('实时', { exact: true })).toBeHidden();
  await expect(wall.page.locator('header [data-s="stale"]')).toBeVisible({ timeout: 75_000 });
}

/** The event is finished, and all say the same: both screens, REST, the command line, and screens opened now. */
async function expectFinal(context: BrowserContext): Promise<void> {
  for (const to of ['marking_closed', 'final']) {
    const path = `/api/contests/${replay.event.replace('/', '/events/')}/state`;
    await admin.call('POST', path, { uuid: randomUUID(), to, reason: '全部裁判已提交' });
  }
  const lines = linesOf(await boardOverHttp(leitai.url, replay.event));
  const results = await linesOfResults(leitai, replay.event);
  expect(results).toEqual(replay.official);
  expect(lines.map(shortLine)).toEqual(results);
  const [fresh, freshWall] = [await context.newPage(), await context.newPage()];
  await fresh.goto(`${leitai.url}/e/${replay.event}`);
  await freshWall.goto(`${leitai.url}/screen/${replay.event}`);
  for (const { page } of [board, { page: fresh }]) {
    await expect(page.getByText('最终成绩', { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => linesOnPage(page)).toEqual(lines);
  }
  for (const { page } of [wall, { page: freshWall }]) await expectOnWall(page, results);
  for (const watcher of [board, wall]) await watcher.expectOpenedOnce();
}
