import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { expectAccessible } from './support/axe.js';
import { Leitai } from './support/leitai.js';
import { choosePin, judgeRow, makeCode, PIN } from './support/pairing-page.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

const TABLET = { width: 1180, height: 820 };

let leitai: Leitai;

test.beforeAll(async () => {
  leitai = await Leitai.start();
  await leitai.administrator();
  await leitai.import(smallContest({ code: 'hall', entries: 3, judges: 3 }));
});
test.afterAll(() => leitai?.close());

async function tabletPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(TABLET);
  await page.goto(leitai.url + path, { waitUntil: 'networkidle' });
  return page;
}

test('a tablet is handed out by a code, opens by its PIN, and is taken away', async ({ page, browser }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, leitai.url, 'admin');
  await page.goto(`${leitai.url}/run/hall/welding`, { waitUntil: 'networkidle' });
  const code = await makeCode(page, '裁判2');
  await expectAccessible(page);
  await shot(page, 'console code');

  const context = await browser.newContext({ locale: 'zh-CN', viewport: TABLET });
  const tablet = await tabletPage(context, '/judge');
  await expect(tablet, 'nobody is known here yet').toHaveURL(/sign-in/);
  await tablet.goto(`${leitai.url}/judge/pair`, { waitUntil: 'networkidle' });
  await shot(tablet, 'pair code');
  await expectAccessible(tablet);
  await tablet.getByLabel('配对码').fill('3333-3333');
  await tablet.getByRole('button', { name: '下一步' }).click();
  await expect(tablet.getByRole('alert')).toContainText('配对码不对');
  await tablet.getByLabel('配对码').fill(code.toLowerCase());
  await tablet.getByRole('button', { name: '下一步' }).click();
  await expect(tablet.getByText('裁判2')).toBeVisible();
  await shot(tablet, 'pair pin');
  await expectAccessible(tablet);
  await choosePin(tablet, '平板07');
  await expect(tablet.getByRole('heading', { name: '我的评分表' })).toBeVisible();
  await expect(tablet.getByRole('link', { name: /^00[123]/ })).toHaveCount(3);
  await shot(tablet, 'sheets');

  const second = await browser.newContext({ locale: 'zh-CN', viewport: TABLET });
  const late = await tabletPage(second, `/judge/pair#${code}`);
  await expect(late.getByRole('alert')).toContainText('请向组织方为这台平板另要一个');
  expect(new URL(late.url()).hash).toBe('');
  await shot(late, 'pair late');
  await second.close();

  await tablet.goto(`${leitai.url}/judge/pair`, { waitUntil: 'networkidle' });
  await shot(tablet, 'paired');
  await tablet.getByRole('button', { name: '锁定平板' }).click();
  await expect(tablet.getByRole('heading', { name: '平板已锁定' })).toBeVisible();
  await tablet.goto(`${leitai.url}/judge`, { waitUntil: 'networkidle' });
  await expect(tablet.getByRole('heading', { name: '平板已锁定' })).toBeVisible();
  await tablet.getByLabel('PIN').fill('9999');
  await tablet.getByRole('button', { name: '解锁' }).click();
  await expect(tablet.getByRole('alert')).toContainText('PIN不对');
  await shot(tablet, 'locked');
  await expectAccessible(tablet);
  await tablet.getByLabel('PIN').fill(PIN);
  await tablet.getByRole('button', { name: '解锁' }).click();
  await expect(tablet.getByRole('heading', { name: '我的评分表' })).toBeVisible();

  await page.reload({ waitUntil: 'networkidle' });
  const row = judgeRow(page, '裁判2');
  await expect(row).toContainText('平板07');
  await shot(page, 'console tablet');
  await row.getByRole('button', { name: '收回平板' }).click();
  await page.getByLabel('理由').fill('屏幕坏了');
  await page.getByRole('dialog').getByRole('button', { name: '收回平板' }).click();
  await expect(row).not.toContainText('平板07');

  // Nobody touches the tablet: it asks the server by itself, every 20 s at the latest.
  await expect(tablet.getByText('组织方收回了这台平板，理由：屏幕坏了。')).toBeVisible({ timeout: 40_000 });
  await shot(tablet, 'ended');
  await expectAccessible(tablet);
  await tablet.goto(`${leitai.url}/en/judge/pair`, { waitUntil: 'networkidle' });
  await expect(tablet.getByText('The organiser took this tablet away. Reason: 屏幕坏了.')).toBeVisible();
  await shot(tablet, 'ended en');
  await context.close();
});

test('the chief judge hands a submitted sheet back from the console, and the judge marks it again', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, leitai.url, 'admin');
  await page.goto(`${leitai.url}/run/hall/welding`, { waitUntil: 'networkidle' });
  const code = await makeCode(page, '裁判3');
  const context = await browser.newContext({ locale: 'zh-CN', viewport: TABLET });
  const tablet = await tabletPage(context, `/judge/pair#${code}`);
  await choosePin(tablet);
  await tablet.getByRole('link', { name: /^001/ }).click();
  const field = tablet.getByRole('textbox').first();
  await field.fill('8');
  await field.blur();
  await tablet.getByRole('button', { name: '检查并提交' }).click();
  await tablet.getByRole('button', { name: '提交', exact: true }).click();
  await expect(tablet).toHaveURL(/judge\/.+/);

  await page.getByLabel('参赛号').first().fill('001');
  await page.getByRole('button', { name: '查看' }).click();
  const row = page.getByRole('listitem').filter({ hasText: '裁判3' }).filter({ hasText: '焊缝' });
  await expect(row).toContainText('已交');
  await shot(page, 'sheets of an entry');
  await row.getByRole('button', { name: '退回给裁判' }).click();
  await page.getByLabel('理由').fill('看错了工件');
  await shot(page, 'hand back');
  await page.getByRole('dialog').getByRole('button', { name: '退回给裁判' }).click();
  await expect(row).toContainText('已退回，待重交');
  await expect(row).toContainText('退回理由：看错了工件');
  await expectAccessible(page);
  await shot(page, 'handed back');
  await page.goto(`${leitai.url}/en/run/hall/welding`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Make a tablet pairing code for 裁判3' }).click();
  await expect(page.getByText('Pairing code for 裁判3')).toBeVisible();
  await shot(page, 'console en');

  await tablet.goto(`${leitai.url}/judge`, { waitUntil: 'networkidle' });
  await tablet.getByRole('link', { name: /^001/ }).click();
  await expect(tablet.getByRole('textbox').first()).toBeEnabled();
  await context.close();
});
