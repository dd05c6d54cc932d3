import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { linesOnPage } from './support/board.js';
import { Leitai } from './support/leitai.js';
import { shot } from './support/shot.js';
import { Watcher } from './support/watcher.js';

// A newcomer's first minute: each step goes on from the page before.
test.describe.configure({ mode: 'serial' });

const board = 'e/yunze-1/welding';
let leitai: Leitai;
let visitor: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  leitai = await Leitai.start();
  visitor = await browser.newContext();
  page = await visitor.newPage();
});
test.afterAll(async () => {
  await visitor?.close();
  await leitai?.end();
});

/** Steps into a role by the bar; the first seconds of a demo still sign people up. */
async function become(role: string, home: RegExp): Promise<void> {
  const button = page.getByRole('complementary', { name: '演示' }).getByRole('button', { name: role, exact: true });
  await expect(async () => {
    await button.click();
    await expect(page).toHaveURL(home, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

test('one click on the set-up page of an empty server opens the demo', async () => {
  await page.goto(leitai.setupUrl, { waitUntil: 'networkidle' });
  await shot(page, 'set up');
  await page.getByRole('button', { name: '打开演示' }).click();
  await expect(page).toHaveURL(`${leitai.url}/`, { timeout: 60_000 });
  await expect(page.getByRole('complementary', { name: '演示' })).toBeVisible();
});

test('the home page says that it is a demo, and soon lists the event that runs', async () => {
  const card = page.locator(`a[href="/${board}"]`);
  await expect(async () => {
    await page.goto(leitai.url);
    await expect(card).toContainText('焊工（板管组合）', { timeout: 1_000 });
    // What changed last stands first, with its leaders: from the first mark on that is the event that runs.
    await expect(card.getByRole('listitem')).toHaveCount(3, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole('complementary', { name: '演示' })).toContainText('人物和企业均为虚构');
  await expectAccessible(page);
  await shot(page, 'home');
});

test('the board moves within seconds, without being loaded again', async () => {
  const watcher = await Watcher.open(page, `${leitai.url}/${board}`);
  const before = await linesOnPage(page);
  await expect.poll(() => watcher.deltas, { timeout: 60_000 }).toBeGreaterThan(2);
  await expect.poll(() => linesOnPage(page), { timeout: 60_000 }).not.toEqual(before);
  await watcher.expectOpenedOnce();
});

test('a click makes the visitor a judge with sheets of their own, an organiser, and the public again', async () => {
  await become('裁判', /\/judge$/);
  await expect(page.getByRole('heading', { level: 1, name: '我的评分表' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^101/ }).first()).toBeVisible();
  await shot(page, 'judge');
  await become('组织方', /\/run$/);
  await expect(page.getByRole('heading', { name: /云泽新能源汽车零部件行业职工技能竞赛/ })).toBeVisible();
  await become('观众', /localhost:\d+\/$/);
  await expect(page.getByRole('link', { name: '登录' })).toBeVisible();
});

test('the hall screen says it too', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${leitai.url}/screen/yunze-1/welding`);
  await expect(page.getByRole('banner')).toContainText('演示');
  await expect(page.getByRole('complementary', { name: '演示' })).toHaveCount(0);
  await shot(page, 'hall');
});
