import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { markedContest } from '../../shared/src/testing/small-contest.js';
import { expectAccessible } from './support/axe.js';
import { Leitai } from './support/leitai.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

const place = 'show/welding';
let leitai: Leitai;

test.beforeAll(async () => {
  leitai = await Leitai.start();
  const admin = await leitai.administrator();
  const tokens = await leitai.import(markedContest('show', 12, ['001', '002']));
  const judges = await Promise.all(
    [...tokens].map(([code, token]) => leitai.judge(token, `judge-${code.toLowerCase()}`)),
  );
  await admin.freeze(place, true);
  for (const judge of judges)
    for (const sheet of (await judge.sheets()).filter(({ entry }) => ['001', '002'].includes(entry)))
      await judge.mark(sheet, { P1: sheet.entry === '001' ? '50.5' : '3.25' });
  const closed = { uuid: randomUUID(), to: 'marking_closed', reason: '评完' };
  await admin.call('POST', '/api/contests/show/events/welding/state', closed);
});
test.afterAll(() => leitai?.close());

const pageOf = async (browser: Browser, width: number, height: number) =>
  (await browser.newContext({ viewport: { width, height } })).newPage();

/** The wall's rows: `rank number score`, a seal as ▒. */
const rowsOf = (wall: Page) =>
  wall.locator('main li').evaluateAll((rows) =>
    rows.map((row) => {
      const text = (part: string) =>
        [...(row.querySelector(part)?.childNodes ?? [])]
          .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent?.trim()] : []))
          .join('');
      const seal = row.querySelector('.seal') ? ' ▒' : '';
      return `${text('.rk')} ${text('.no')} ${text('.sc')}${seal}`.trim();
    }),
  );

async function go(desk: Page, label: string, step: number): Promise<void> {
  await desk.getByRole('button', { name: label }).click();
  await expect(desk.getByText(`第${step}步，共24步`)).toBeVisible();
}

test('a screen registers by its code, shows the board, and follows the reveal forth, back and through a reload', async ({
  browser,
}) => {
  const wall = await pageOf(browser, 1920, 1080);
  const desk = await pageOf(browser, 1440, 900);
  await wall.goto(`${leitai.url}/screen`);
  await expect(wall.locator('.code')).toHaveText(/^\w{4}-\w{4}$/);
  await shot(wall, 'screen-code');
  await signIn(desk, leitai.url, 'admin');
  await desk.goto(`${leitai.url}/run/screens`, { waitUntil: 'networkidle' });
  await desk.getByLabel('屏幕上的代码').fill((await wall.locator('.code').textContent())!);
  await desk.getByLabel('给屏幕起个名').fill('东侧大屏');
  await desk.getByRole('button', { name: '登记屏幕' }).click();
  await expect(wall.getByRole('heading', { name: '空白画面' })).toBeAttached();
  await desk.getByLabel('显示内容').selectOption({ label: '实时榜' });
  await desk.getByRole('button', { name: '投放 东侧大屏' }).click();
  await expect(wall.getByText('已封榜')).toBeVisible();
  await expect(desk.getByText('实时榜：焊工')).toBeVisible();
  await expect(desk.getByText('正常')).toBeVisible();
  await expectAccessible(desk);
  await shot(desk, 'screens');

  await desk.goto(`${leitai.url}/run/${place}/reveal`, { waitUntil: 'networkidle' });
  const frozen = await rowsOf(wall);
  await desk.getByRole('button', { name: '彩排' }).click();
  await go(desk, '亮出下一名', 1);
  await go(desk, '揭晓成绩', 2);
  await shot(desk, 'reveal-rehearsal');
  // The wall turns its pages meanwhile: the first one comes round as it was.
  await expect.poll(() => rowsOf(wall), { timeout: 40_000 }).toEqual(frozen);
  await desk.getByRole('button', { name: '结束彩排' }).click();

  await desk.getByRole('button', { name: '开始滚榜' }).click();
  await desk.getByLabel('理由').fill('颁奖');
  await desk.getByRole('button', { name: '开始滚榜' }).click();
  await expect(wall.getByText('已揭晓 0 / 12')).toBeVisible();
  await go(desk, '亮出下一名', 1);
  await expect.poll(() => rowsOf(wall)).toContain('002 – ▒');
  await shot(wall, 'reveal-lit');
  await go(desk, '揭晓成绩', 2);
  await expect.poll(() => rowsOf(wall)).toContain('10 002 3.25');
  await go(desk, '亮出下一名', 3);
  await go(desk, '揭晓成绩', 4);
  await expect.poll(() => rowsOf(wall)).toContain('1 001 50.50');
  await wall.waitForTimeout(1000);
  await shot(wall, 'reveal-open');
  await shot(desk, 'reveal-desk');
  await expectAccessible(desk);
  await expectAccessible(wall);

  await wall.reload();
  await expect(wall.getByText('已揭晓 2 / 12')).toBeVisible();
  await go(desk, '退一步', 3);
  await expect.poll(() => rowsOf(wall)).toContain('001 – ▒');
  await go(desk, '跳到前3名', 18);
  await expect(wall.getByText('剩3名')).toBeVisible();
  for (let step = 19; step <= 24; step++) await go(desk, step % 2 === 1 ? '亮出下一名' : '揭晓成绩', step);
  await expect(wall.getByText('全部揭晓')).toBeVisible();
  expect((await rowsOf(wall)).slice(0, 2)).toEqual(['1 001 50.50', '2 012 12.00']);
  await desk.goto(`${leitai.url}/en/run/${place}/reveal`);
  await shot(desk, 'reveal-desk-en');
});

test('11.12 a screen that lost the server looks it, here and at the console', async ({ browser }) => {
  const wall = await pageOf(browser, 1920, 1080);
  const desk = await pageOf(browser, 1440, 900);
  await wall.goto(`${leitai.url}/en/screen`);
  await signIn(desk, leitai.url, 'admin');
  await desk.goto(`${leitai.url}/run/screens`, { waitUntil: 'networkidle' });
  await expect(wall.locator('.code')).toHaveText(/^\w{4}-\w{4}$/);
  await desk.getByLabel('屏幕上的代码').fill((await wall.locator('.code').textContent())!);
  await desk.getByLabel('给屏幕起个名').fill('入口');
  await desk.getByRole('button', { name: '登记屏幕' }).click();
  const card = desk.locator('section', { has: desk.getByRole('heading', { name: '入口' }) });
  await card.getByLabel('显示内容').selectOption({ label: '通知' });
  await card.getByLabel('大字').fill('午饭 12:00，二楼食堂');
  await card.getByRole('button', { name: '投放 入口' }).click();
  await expect(wall.getByRole('heading', { name: '午饭 12:00，二楼食堂' })).toBeVisible();
  await wall.context().setOffline(true);
  await expect(wall.getByText('No answer from the server')).toBeVisible({ timeout: 30_000 });
  await shot(wall, 'screen-lost-en');
  await expect(card.getByText(/没有应答/)).toBeVisible({ timeout: 20_000 });
  await shot(desk, 'screens-stuck');
  await wall.context().setOffline(false);
  await expect(wall.getByText('No answer from the server')).toBeHidden({ timeout: 20_000 });
  await desk.getByRole('button', { name: '全部黑屏' }).click();
  await expect(wall.getByRole('heading', { name: 'Blank screen' })).toBeAttached();
});

test('an overlay lays the first lines and the latest change over a stream, and a stream’s page may frame it', async ({
  browser,
}) => {
  const picture = await pageOf(browser, 1920, 1080);
  const answer = await picture.goto(`${leitai.url}/overlay/${place}?top=3`);
  expect(answer?.headers()['content-security-policy']).toContain('frame-ancestors *');
  await expect(picture.locator('ol li')).toHaveCount(3);
  expect(await picture.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  await expectAccessible(picture);
  await shot(picture, 'overlay');
});
