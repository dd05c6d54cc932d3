import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { example, Leitai } from './support/leitai.js';
import type { Person } from './support/person.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

// One event from the first arrival to the posted list: each step stands on the one before.
test.describe.configure({ mode: 'serial' });

const event = 'welding-2026/welding';
let leitai: Leitai;
let admin: Person;
let office: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  leitai = await Leitai.start();
  admin = await leitai.administrator();
  await leitai.import(JSON.parse(readFileSync(example, 'utf8')));
  office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await office.newPage();
  await signIn(page, leitai.url, 'admin');
});
test.afterAll(async () => {
  await office?.close();
  await leitai?.close();
});

const rowOf = (number: string) =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name: number, exact: true }) });

/** Station and entry number of each row of the first session. */
const stationsOf = async (on: Page) =>
  (await on.getByRole('table').first().getByRole('row').allInnerTexts()).map((row) => row.split('\t').slice(0, 2));

/** Both officials commit at this one laptop, and the dice are thrown. */
async function commitAndThrow(dice: string): Promise<void> {
  await page.getByRole('button', { name: '以组织方身份承诺' }).click();
  await page.getByRole('button', { name: '以监督身份承诺' }).click();
  await page.getByLabel('骰子点数').fill(dice);
  await page.getByRole('button', { name: '录入点数' }).click();
  await expect(page.getByRole('button', { name: '以组织方身份揭示' })).toBeVisible();
}

test('the desk checks in by number and Enter, and in bulk', async () => {
  await page.goto(`${leitai.url}/run/${event}`);
  await page.getByRole('link', { name: '检录', exact: true }).click();
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await shot(page, 'check-in empty');
  await field.fill('7');
  await field.press('Enter');
  await expect(page.getByText('已检录：07')).toBeVisible();
  await expect(rowOf('07')).toContainText('闻人舒');
  await expect(field).toBeFocused();
  await field.fill('99');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('没有参赛者符合“99”，请核对参赛号。');
  await shot(page, 'check-in refused');
  await field.fill('');
  await page.getByLabel('选中列出的全部未到者').check();
  await page.getByLabel('选中03号').uncheck();
  await page.getByRole('button', { name: '检录选中的10人' }).click();
  await expect(rowOf('01')).toContainText('已检录');
  await expect(rowOf('03')).toContainText('未到');
  await expectAccessible(page);
  await shot(page, 'check-in');
});

test('who is checked in by another desk meanwhile is told, with name and time', async () => {
  await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }));
  await admin.call('POST', `/api/contests/${event.replace('/', '/events/')}/check-in`, {
    uuid: crypto.randomUUID(),
    numbers: ['03'],
  });
  await page.getByRole('button', { name: '检录03号' }).click();
  await expect(page.getByText(/^03号已由闻人舒在\d\d:\d\d:\d\d检录，没有重复登记。$/)).toBeVisible();
  const row = rowOf('03');
  await row.getByRole('button', { name: '撤销' }).click();
  await row.getByLabel('理由').fill('认错人');
  await row.getByRole('button', { name: '撤销' }).click();
  await expect(row).toContainText('未到');
});

test('too few stations are answered with both numbers', async () => {
  await page.getByRole('link', { name: '抽签', exact: true }).click();
  await page.getByLabel('名称').fill('上午场');
  await page.getByLabel('开始时间').fill('2026-11-21T08:30');
  await page.getByLabel('工位数').fill('5');
  await page.getByLabel('组织方姓名').fill('贺知远');
  await page.getByLabel('监督姓名').fill('高岑');
  await shot(page, 'freeze');
  await page.getByRole('button', { name: '冻结名单，开始抽签' }).click();
  await expect(page.getByRole('alert')).toHaveText('11名参赛者，只有5个工位。请加场次或工位后再冻结名单。');
  await shot(page, 'freeze refused');
});

test('a reveal that does not match aborts the draw, in public', async () => {
  await page.getByRole('button', { name: '加一场' }).click();
  await page.getByLabel('名称').nth(1).fill('下午场');
  await page.getByLabel('工位数').nth(1).fill('6');
  await page.getByRole('button', { name: '冻结名单，开始抽签' }).click();
  await expect(page.getByRole('button', { name: '以组织方身份承诺' })).toBeVisible();
  await shot(page, 'commit');
  await expectAccessible(page);
  await commitAndThrow('3 5 1');
  await page.evaluate(() => localStorage.clear());
  await page.reload({ waitUntil: 'networkidle' });
  const secret = page.getByLabel('监督的密数');
  await secret.fill('我忘了');
  await page.getByRole('button', { name: '以监督身份揭示' }).click();
  await expect(page.getByRole('alert')).toContainText('抽签没有中止');
  await shot(page, 'reveal by hand');
  await secret.fill('f'.repeat(64));
  await page.getByRole('button', { name: '以监督身份揭示' }).click();
  await expect(page.getByRole('heading', { name: '已中止的抽签' })).toBeVisible();
  await expect(page.getByText(/上一次抽签已中止：监督揭示的密数与承诺不符。须重新冻结名单/)).toBeVisible();
  await shot(page, 'aborted');
  const visitor = await office.newPage();
  await visitor.goto(`${leitai.url}/e/${event}/draw`);
  await expect(visitor.getByText(/这次抽签没有有效结果：监督揭示的密数与承诺不符。.*监督高岑。/)).toBeVisible();
  await visitor.close();
});

test('two people at one laptop draw within a minute; the table is public and verifies', async ({ browser }) => {
  const started = Date.now();
  // The form begins with what the aborted draw had.
  await expect(page.getByLabel('工位数').nth(1)).toHaveValue('6');
  await page.getByRole('button', { name: '冻结名单，开始抽签' }).click();
  await commitAndThrow('６，２，４');
  await shot(page, 'reveal');
  await page.getByRole('button', { name: '以组织方身份揭示' }).click();
  await page.getByRole('button', { name: '以监督身份揭示' }).click();
  await expect(page.getByRole('heading', { name: '抽签结果' })).toBeVisible();
  expect(Date.now() - started).toBeLessThan(60_000);
  await expect(page.getByRole('table')).toHaveCount(2);
  await expect(page.getByRole('table').nth(1).getByRole('row')).toHaveCount(7);
  await expectAccessible(page);
  await shot(page, 'result');

  const hall = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const visitor = await hall.newPage();
  await visitor.goto(`${leitai.url}/e/${event}`);
  await visitor.getByRole('link', { name: '抽签', exact: true }).click();
  await expect(visitor.getByRole('heading', { name: '第2次抽签' })).toBeVisible();
  // Inside, people have names; in public, numbers and firms.
  expect(await stationsOf(visitor)).toEqual(await stationsOf(page));
  await expect(page.getByRole('table').first()).toContainText('姓名');
  await expect(visitor.getByRole('table').first()).not.toContainText('姓名');
  await expectAccessible(visitor);
  await shot(visitor, 'public');
  const downloading = visitor.waitForEvent('download');
  await visitor.getByRole('link', { name: '下载记录' }).first().click();
  const file = await (await downloading).path();
  expect(await leitai.run(['backend/dist/cli/verify-draw.js', file])).toContain(
    '相符，结果可由名单、密数和骰子重算得出',
  );
  await visitor.goto(`${leitai.url}/en/e/${event}/draw`);
  await expect(visitor.getByRole('heading', { name: 'How to verify' })).toBeVisible();
  await shot(visitor, 'public english');
  await visitor.setViewportSize({ width: 390, height: 844 });
  await visitor.goto(`${leitai.url}/e/${event}/draw`);
  await shot(visitor, 'public phone');
  await hall.close();
  await page.goto(`${leitai.url}/en/run/${event}/draw`);
  await shot(page, 'result english');
  await page.goto(`${leitai.url}/en/run/${event}/check-in`);
  await shot(page, 'check-in english');
});
