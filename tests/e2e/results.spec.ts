import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { stagedContest } from '../../shared/src/testing/staged-contest.js';
import { expectAccessible } from './support/axe.js';
import { Leitai } from './support/leitai.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

const MARKS = ['91.5', '88', '95', '70.5', '60', '88', '77.5', '82', '99', '45'];
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

/** Types the theory marks at the console, by keyboard alone, with one slip; and hands them in. */
async function typeTheory(desk: Page, url: string): Promise<void> {
  await desk.goto(`${url}/run/linwan/welding/marks`, { waitUntil: 'networkidle' });
  await desk.getByLabel('01号，理论').focus();
  await desk.keyboard.type('101');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('theory最高100，收到101')).toBeVisible();
  await shot(desk, 'marks slip');
  await desk.keyboard.press('ArrowUp');
  for (const value of MARKS) {
    await desk.keyboard.type(value);
    await desk.keyboard.press('Enter');
  }
  await expect(desk.getByText('已录10人，共10人')).toBeVisible();
  await expectAccessible(desk);
  await shot(desk, 'marks');
  await desk.getByRole('button', { name: '提交录全的10份' }).click();
  await expect(desk.getByText('10 / 10')).toBeVisible();
}

test('from the last mark to paper: result page without scripts, own marks, Excel', async ({ browser }) => {
  const leitai = await Leitai.start();
  const admin = await leitai.administrator();
  await leitai.import(stagedContest('linwan'));
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const desk = await office.newPage();
    await signIn(desk, leitai.url, 'admin');
    await typeTheory(desk, leitai.url);
    const page = await visitor.newPage();
    await page.goto(`${leitai.url}/e/linwan/welding`);
    await page.getByRole('link', { name: '成绩页' }).click();
    await expect(page.getByText('这是暂定成绩')).toBeVisible();
    await expect(row(page, '01')).toContainText('96.40');
    await expect(page.getByRole('heading', { name: '获奖与申报资格' })).toHaveCount(0);
    await shot(page, 'provisional');

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

const ADVANCE = { to: 'practical', top: 3 };
const THEORY = Object.fromEntries(MARKS.map((value, index) => [String(index + 1).padStart(2, '0'), value]));
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9]);
const PDF = Buffer.from('%PDF-1.7');
const TABLET = { width: 1180, height: 820 };

test('three advance and only these have sheets; a judge attaches a photo, and is told why another is not taken', async ({
  browser,
}) => {
  const leitai = await Leitai.start();
  await leitai.administrator();
  const tokens = await leitai.import(stagedContest('linwan', THEORY, { marked: false, advance: ADVANCE }));
  await leitai.judge(tokens.get('J1')!, 'judge1');
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tablet = await browser.newContext({ viewport: TABLET });
  try {
    const desk = await office.newPage();
    await signIn(desk, leitai.url, 'admin');
    await desk.goto(`${leitai.url}/run/linwan/welding`, { waitUntil: 'networkidle' });
    await expect(desk.getByText('按现在的成绩，3名晋级')).toBeVisible();
    await desk.getByRole('button', { name: '确定名单，开始实操' }).click();
    await desk.getByLabel('理由').fill('理论成绩已核对');
    await desk.getByRole('dialog').getByRole('button', { name: '确定名单，开始实操' }).click();
    await expect(desk.getByText('已晋级3名')).toBeVisible();
    await expectAccessible(desk);
    await shot(desk, 'advance settled');
    await desk.goto(`${leitai.url}${PAGE}`);
    await expect(desk.getByRole('heading', { name: '理论晋级实操' })).toBeVisible();

    const judge = await tablet.newPage();
    await signIn(judge, leitai.url, 'judge1');
    await judge.goto(`${leitai.url}/judge`, { waitUntil: 'networkidle' });
    const sheets = judge.getByRole('main').getByRole('listitem').getByRole('link');
    await expect(sheets, 'two sections of three entries').toHaveCount(6);
    await sheets.first().click();
    const file = judge.getByLabel('给“焊缝成形”附照片或文件');
    await file.setInputFiles({ name: 'weld.jpg', mimeType: 'image/jpeg', buffer: JPEG });
    await expect(judge.getByText('附件1（0.1 MB）')).toBeVisible();
    await shot(judge, 'tablet photo');
    await file.setInputFiles({ name: 'weld.jpg', mimeType: 'image/jpeg', buffer: PDF });
    await expect(judge.getByText('内容却是PDF文件')).toBeVisible();
    await file.setInputFiles({ name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(40 * 1024 * 1024) });
    await expect(judge.getByText('文件有40.0 MB，上限10 MB')).toBeVisible();
    await expectAccessible(judge);
    await shot(judge, 'tablet refused');
    await file.setInputFiles({ name: 'weld.jpg', mimeType: 'image/jpeg', buffer: JPEG });
    await judge.getByRole('button', { name: '删除“焊缝成形”的附件2' }).click();
    await judge.getByRole('button', { name: '确认删除附件2' }).click();
    await expect(judge.getByText('附件2已由裁判删除')).toBeVisible();
    await expectAccessible(judge);
    await shot(judge, 'tablet removed');

    await desk.goto(`${leitai.url}/run/linwan/welding/evidence`, { waitUntil: 'networkidle' });
    await expect(desk.getByText('JPEG, 0.1 MB')).toBeVisible();
    await expect(desk.getByText('JPEG已由裁判删除')).toBeVisible();
    await expectAccessible(desk);
    await shot(desk, 'evidence list');
  } finally {
    await office.close();
    await tablet.close();
    await leitai.close();
  }
});
