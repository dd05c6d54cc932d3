import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { expectFits } from './support/controls.js';
import { paste } from './support/draft-page.js';
import { Leitai } from './support/leitai.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

// One contest from its name to its place in the console: each step stands on the one before.
test.describe.configure({ mode: 'serial' });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let leitai: Leitai;
let office: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  leitai = await Leitai.start();
  await leitai.administrator();
  office = await browser.newContext({ viewport: { width: 1440, height: 1040 } });
  page = await office.newPage();
  await signIn(page, leitai.url, 'admin');
});
test.afterAll(async () => {
  await office?.close();
  await leitai?.close();
});

const saved = () => expect(page.getByText('已保存', { exact: true })).toBeVisible();
const part = (name: string) => page.getByRole('navigation', { name: '设置清单' }).getByRole('link', { name });
const field = (name: string) => page.getByLabel(name, { exact: true });

test('a draft begins with a name, and the checklist says what comes next', async () => {
  await page.goto(`${leitai.url}/run/drafts`, { waitUntil: 'networkidle' });
  await expectAccessible(page);
  await page.getByLabel('竞赛名称').fill('2027年云泽焊工技能竞赛');
  await page.getByLabel('代号').fill('yunze-2027');
  await shot(page, 'new');
  await page.getByRole('button', { name: '开始筹备' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2027年云泽焊工技能竞赛');
  await expect(page.getByRole('button', { name: '组织方须加一个赛项。' })).toBeVisible();
  await expect(page.getByRole('button', { name: '发布竞赛' })).toBeDisabled();
  await shot(page, 'begun');
  await part('裁判').click();
  await page.getByRole('button', { name: '加裁判' }).click();
  await page.keyboard.type('秦立新');
  await page.keyboard.press('Enter');
  await paste(page, '高明辉\n罗永胜');
  await expect(field('J3的名称')).toHaveValue('罗永胜');
  await page.getByRole('button', { name: '删除J3' }).click();
  await page.keyboard.press('Control+z');
  await saved();
});

test('an event gets a scheme row by row; what is short is said in words, mended, and taken back', async () => {
  await page.getByRole('button', { name: '加赛项' }).click();
  await page.keyboard.type('焊工');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '组织方须为“实操”写评分细则，可从表格粘贴。' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('外观');
  await field('A1的名称').fill('焊缝');
  await field('A1.1的名称').click();
  await paste(page, '代号\t名称\t类型\t满分\nA1.1\t余高\t是否\t40\nA1.2\t咬边\t扣分\t39.5');
  await field('A1.2的名称').press('Enter');
  await expect(field('A1.3的名称')).toBeFocused();
  await page.keyboard.type('成形');
  await field('A1.3的类型').selectOption('裁判组');
  await field('A1.3的满分').fill('20');
  await field('A1.3的满分').press('Tab');
  await expect(page.getByText('还差0.5', { exact: true })).toBeVisible();
  const short = '组织方须把“实操”的评分细则补到100分：合计99.5分，还差0.5分。';
  await expect(page.getByRole('button', { name: short })).toBeVisible();
  await saved();
  await shot(page, 'short');
  await expectAccessible(page);
  await field('A1.2的满分').fill('三十');
  await field('A1.2的满分').press('Tab');
  await expect(page.getByRole('alert')).toContainText('“三十”不是小数');
  await field('A1.2的满分').fill('40');
  await field('A1.2的满分').press('Tab');
  await expect(page.getByRole('button', { name: short })).toBeHidden();
  await field('A1.3的名称').press('Alt+ArrowUp');
  await expect(field('A1.3的名称')).toBeFocused();
  await saved();
  await page.keyboard.press('Control+z');
  await saved();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: short })).toBeVisible();
  await saved();
  await page.getByRole('button', { name: '重做' }).click();
  await expect(page.getByRole('button', { name: short })).toBeHidden();
});

test('sessions, a panel and prizes come in; in English and at double size everything still fits', async () => {
  await part('场次与工位').click();
  await page.getByRole('button', { name: '加场次' }).click();
  await field('第1场的工位').fill('1-8');
  await field('第1场的开始时间').fill('2027-05-16T08:30');
  await expect(page.getByText('8个，可写1-8')).toBeVisible();
  await shot(page, 'sessions');
  await part('裁判组').click();
  await page.getByRole('button', { name: '加裁判组' }).click();
  await expect(page.getByRole('checkbox', { name: 'J1 秦立新' })).toBeChecked();
  await shot(page, 'panels');
  await part('同分与奖项').click();
  await page.getByRole('button', { name: '设一、二、三等奖' }).click();
  await saved();
  await shot(page, 'ranking');
  const chinese = page.url();
  await page.goto(chinese.replace('/run/', '/en/run/').replace(/part=.*/, 'part=scheme.0'));
  await expect(page.getByText('Total', { exact: false }).first()).toBeVisible();
  await shot(page, 'scheme');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Write to Excel' }).click();
  const file = await (await downloading).path();
  await page.getByLabel('Marks of A1.2', { exact: true }).fill('1');
  await page.getByLabel('Marks of A1.2', { exact: true }).press('Tab');
  await expect(page.getByText('39 short', { exact: true })).toBeVisible();
  await page
    .getByLabel('Read from Excel')
    .setInputFiles({ name: 'scheme.xlsx', mimeType: XLSX, buffer: readFileSync(file) });
  await expect(page.getByText('39 short', { exact: true })).toBeHidden();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 720, height: 520 });
  await expectFits(page);
  await shot(page, 'zoom');
  await page.setViewportSize({ width: 1440, height: 1040 });
  await page.goto(chinese);
});

test('somebody else’s change in between is shown with both values', async () => {
  await part('竞赛').click();
  const other = await office.newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await other.getByLabel('竞赛名称').fill('云泽焊工大赛');
  await other.getByLabel('竞赛名称').press('Tab');
  await expect(other.getByText('已保存', { exact: true })).toBeVisible();
  await field('竞赛名称').fill('2027年云泽焊工技能大赛');
  await field('竞赛名称').press('Tab');
  const both = page.getByRole('alert');
  await expect(both).toContainText('云泽焊工大赛');
  await shot(page, 'conflict');
  await page.getByRole('button', { name: '在别处的基础上再改成我的' }).click();
  await saved();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2027年云泽焊工技能大赛');
  await other.close();
});

test('published, the contest stands in the console, and next year begins with it', async () => {
  await page.getByRole('button', { name: '发布竞赛' }).click();
  await shot(page, 'sure');
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('已导入“2027年云泽焊工技能大赛”，1个赛项。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '邀请链接' })).toBeVisible();
  await shot(page, 'published');
  await page.getByRole('main').getByRole('link', { name: '焊工' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('焊工');
  await expect(page.getByText('组织方须先登记参赛者。').first()).toBeVisible();
  await shot(page, 'event');
  await page.goto(`${leitai.url}/run/drafts`, { waitUntil: 'networkidle' });
  await page.getByLabel('从哪里开始').selectOption('2027年云泽焊工技能大赛');
  await page.getByLabel('竞赛名称').fill('2028年云泽焊工技能竞赛');
  await page.getByLabel('代号').fill('yunze-2028');
  await page.getByRole('button', { name: '开始筹备' }).click();
  await expect(page.getByRole('button', { name: '组织方须填写裁判J1的姓名。' })).toBeVisible();
  await shot(page, 'clone');
});
