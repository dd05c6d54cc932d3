import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { boardOverHttp, linesOf, linesOnPage } from './support/board.js';
import { example, Leitai } from './support/leitai.js';

const event = 'welding-2026/welding';
let leitai: Leitai;

test.beforeAll(async () => {
  leitai = await Leitai.start();
  await leitai.administrator();
  await leitai.import(JSON.parse(readFileSync(example, 'utf8')));
});
test.afterAll(() => leitai?.close());

test('without JavaScript the board shows every row as REST has it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${leitai.url}/e/${event}`);
  // Without scripts the page cannot be evaluated in its own world; locators still read it.
  const board = await boardOverHttp(leitai.url, event);
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await expect(rows).toHaveCount(12);
  for (const [index, line] of linesOf(board).entries()) {
    const [number = '', rank = '', ...marks] = line.split(' ');
    const cells = rows.nth(index).getByRole('cell');
    await expect(cells.nth(2).getByRole('link')).toHaveText(number);
    await expect(cells.nth(0)).toHaveText(rank);
    for (const [at, mark] of marks.entries()) await expect(cells.nth(3 + at)).toHaveText(mark);
  }
  await context.close();
});

for (const width of [1440, 390]) {
  test(`with JavaScript at ${width} pixels it shows the same, and is accessible`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${leitai.url}/e/${event}`);
    await expect(page.getByText('实时', { exact: true })).toBeVisible();
    await expect(page.getByRole('table', { name: /焊工（板对接），暂定排名/ })).toBeVisible();
    expect(await linesOnPage(page)).toEqual(linesOf(await boardOverHttp(leitai.url, event)));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}

test('names appear by consent only', async ({ page }) => {
  const { events } = JSON.parse(readFileSync(example, 'utf8')) as {
    events: { entries: { number: string; name: string; consents?: { publishName?: object } }[] }[];
  };
  await page.goto(`${leitai.url}/e/${event}`);
  let silent = 0;
  for (const { number, name, consents } of events[0]!.entries) {
    const row = page.locator(`tr[data-n="${number}"]`);
    await expect(row).toContainText(consents?.publishName ? name : '未公开姓名');
    if (consents?.publishName) continue;
    silent++;
    expect(await page.content()).not.toContain(name);
  }
  expect(silent).toBeGreaterThan(0);
});

test('in English under /en/', async ({ page }) => {
  await page.goto(`${leitai.url}/en/e/${event}`);
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding (plate butt joint)');
  expect(await linesOnPage(page)).toEqual(linesOf(await boardOverHttp(leitai.url, event)));
});
