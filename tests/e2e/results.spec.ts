import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { stagedContest } from '../../shared/src/testing/staged-contest.js';
import { expectAccessible } from './support/axe.js';
import { Leitai } from './support/leitai.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

const MARKS = ['91.5', '88', '95', '70.5', '60', '88', '77.5', '82', '99', '45'];
const THEORY = Object.fromEntries(MARKS.map((value, index) => [String(index + 1).padStart(2, '0'), value]));
const PAGE = '/e/linwan/welding/results';

const row = (page: Page, number: string) => page.locator(`tr[data-n="${number}"]`);

/** The page at a phone's width, on a desk and on paper. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const [width, height, media] of [
    [1440, 900, 'screen'],
    [390, 844, 'screen'],
    [794, 1123, 'print'],
  ] as const) {
    await page.emulateMedia({ media });
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
    await shot(page, `${name} ${media === 'print' ? 'print' : width}`);
  }
  await page.emulateMedia({ media: 'screen' });
}

test('from the last mark to paper: result page without scripts, own marks, Excel', async ({ browser }) => {
  const leitai = await Leitai.start();
  const admin = await leitai.administrator();
  await leitai.import(stagedContest('linwan', THEORY));
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await visitor.newPage();
    await page.goto(`${leitai.url}/e/linwan/welding`);
    await page.getByRole('link', { name: '成绩页' }).click();
    await expect(page.getByText('这是暂定成绩')).toBeVisible();
    await expect(row(page, '01')).toContainText('96.40');
    await expect(page.getByRole('heading', { name: '获奖与申报资格' })).toHaveCount(0);
    await shot(page, 'provisional');

    const desk = await office.newPage();
    await signIn(desk, leitai.url, 'admin');
    await desk.goto(`${leitai.url}/run/linwan/welding/results`, { waitUntil: 'networkidle' });
    await desk.getByRole('button', { name: '生成个人链接' }).click();
    const links = desk.getByRole('listitem').filter({ hasText: '得分明细' });
    await expect(links).toHaveCount(10);
    await expectAccessible(desk);
    await shot(desk, 'console links');
    const own = (await links.first().locator('code').textContent())!;

    await page.goto(own);
    await expect(page.getByText('成绩还没有公布')).toBeVisible();
    for (const to of ['marking_closed', 'final'])
      await admin.call('POST', '/api/contests/linwan/events/welding/state', { uuid: randomUUID(), to, reason: '收表' });

    await page.goto(`${leitai.url}${PAGE}`);
    await expect(page.getByText('定榜时间')).toBeVisible();
    await expect(row(page, '01')).toContainText('一等奖');
    await page.getByRole('link', { name: '加上700分制一列' }).click();
    await expect(page.getByRole('columnheader', { name: '700分制（中位数/MAD）' })).toBeVisible();
    await pictures(page, 'final zh');
    await page.goto(`${leitai.url}/en${PAGE}`);
    await pictures(page, 'final en');

    await page.goto(own);
    await expect(page.getByText('27.45 + 68.95 = 96.40')).toBeVisible();
    await pictures(page, 'own zh');
    await page.goto(own.replace('/e/', '/en/e/'));
    await pictures(page, 'own en');

    await desk.goto(`${leitai.url}${PAGE}`, { waitUntil: 'networkidle' });
    await expectAccessible(desk);
    const downloading = desk.waitForEvent('download');
    await desk.getByRole('link', { name: '下载Excel' }).click();
    expect((await downloading).suggestedFilename()).toBe('linwan-welding-最终-final.xlsx');
    await desk.goto(own, { waitUntil: 'networkidle' });
    await expectAccessible(desk);
  } finally {
    await visitor.close();
    await office.close();
    await leitai.close();
  }
});
