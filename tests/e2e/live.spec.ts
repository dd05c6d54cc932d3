import { expect, type Page, test } from '@playwright/test';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { boardOverHttp, linesOf, linesOnPage } from './support/board.js';
import { expectGlides, watchGlides } from './support/glides.js';
import { Leitai } from './support/leitai.js';
import type { Person } from './support/person.js';
import { markSmall } from './support/small.js';

const event = 'small/welding';
let leitai: Leitai;
let admin: Person;
let judges: Person[];

test.beforeEach(async () => {
  leitai = await Leitai.start();
  admin = await leitai.administrator();
  const tokens = await leitai.import(smallContest({ code: 'small', entries: 6, judges: 3 }));
  judges = await Promise.all([...tokens].map(([code, token]) => leitai.judge(token, `judge-${code.toLowerCase()}`)));
});
test.afterEach(() => leitai?.close());

const markEntry = (number: string) => markSmall(judges, number);

/** Opens the board and leaves a sign that a reload would wipe. */
async function watch(page: Page): Promise<void> {
  await page.goto(`${leitai.url}/e/${event}`);
  await expect(page.getByText('实时', { exact: true })).toBeVisible();
  await page.evaluate(() => document.documentElement.setAttribute('data-e2e', 'opened once'));
}

async function expectAsRest(page: Page): Promise<void> {
  const lines = linesOf(await boardOverHttp(leitai.url, event));
  await expect.poll(() => linesOnPage(page), { timeout: 20_000 }).toEqual(lines);
  await expect(page.locator('html')).toHaveAttribute('data-e2e', 'opened once');
}

test('follows three judges without a reload, through a power cut, to the numbers of REST', async ({ page }) => {
  await watch(page);
  const before = await linesOnPage(page);
  expect(before.every((line) => line.endsWith('–'))).toBe(true);
  for (const number of ['001', '002', '003']) await markEntry(number);
  await expectAsRest(page);
  expect((await linesOnPage(page))[0]).toMatch(/^003 1 /);

  await leitai.kill();
  await expect(page.getByRole('status').filter({ hasText: /没有收到新成绩|没有连上服务器/ })).toBeVisible();
  await expect(page.getByText('实时', { exact: true })).toBeHidden();
  await leitai.up();
  for (const number of ['004', '005', '006']) await markEntry(number);
  await expect(page.getByText('实时', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expectAsRest(page);
  expect((await linesOnPage(page)).map((line) => line.slice(0, 5))).toEqual([
    '006 1',
    '005 2',
    '004 3',
    '003 4',
    '002 5',
    '001 6',
  ]);
});

test('a frozen board stands still while the jury goes on', async ({ page }) => {
  await watch(page);
  await markEntry('001');
  await expectAsRest(page);
  await admin.freeze(event, true);
  await expect(page.getByText(/已封榜，榜停在/)).toBeVisible();
  const frozen = await linesOnPage(page);
  await markEntry('002');
  const jury = async () => JSON.stringify(await judges[0]!.call('GET', `/api/boards/${event}/jury`));
  await expect.poll(jury).toMatch(/"number":"002","rank":1/);
  // Longer than any delta takes: what has not come by now was not sent.
  await page.waitForTimeout(2000);
  expect(await linesOnPage(page)).toEqual(frozen);
  await admin.freeze(event, false);
  await expect(page.getByText(/已封榜，榜停在/)).toBeHidden();
  await expectAsRest(page);
  expect((await linesOnPage(page))[0]).toMatch(/^002 1 /);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`rows ${reducedMotion === 'reduce' ? 'do not glide under reduced motion' : 'glide'}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await watch(page);
    await markEntry('001');
    await expectAsRest(page);
    await watchGlides(page);
    await markEntry('002');
    await expectAsRest(page);
    await expectGlides(page, reducedMotion);
  });
}
