import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { example, Leitai } from './support/leitai.js';
import { aspectCard, typeMark } from './support/sheet-page.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

let leitai: Leitai;

test.beforeEach(async () => {
  leitai = await Leitai.start();
  await leitai.administrator();
  const tokens = await leitai.import(JSON.parse(readFileSync(example, 'utf8')));
  await leitai.judge(tokens.get('J2')!, 'gao');
});
test.afterEach(() => leitai?.close());

/** A tablet whose clock nobody set. */
const aDayAhead = (page: Page) =>
  page.addInitScript(() => {
    const Right = Date;
    const wrong = () => Right.now() + 86_400_000;
    globalThis.Date = class extends Right {
      constructor(...given: []) {
        if (given.length > 0) super(...given);
        else super(wrong());
      }
      static override now = wrong;
    } as DateConstructor;
  });

const badge = (page: Page) => page.locator('header .sync');

test('11.10 a sheet goes from one tablet to another while the day page follows: clock, problem, decision', async ({
  browser,
}) => {
  const tablet = async (prepare: (page: Page) => Promise<unknown> = async () => {}) => {
    const page = await (await browser.newContext()).newPage();
    await prepare(page);
    await page.setViewportSize({ width: 1180, height: 820 });
    await signIn(page, leitai.url, 'gao');
    await page.getByRole('link', { name: /^12 焊缝尺寸/ }).click();
    return page;
  };
  const organiser = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.setViewportSize({ width: 1440, height: 1040 });
    await signIn(page, leitai.url, 'admin');
    await page.goto(`${leitai.url}/run/welding-2026/day`);
    await expect(page.getByRole('heading', { name: '今天' })).toBeVisible();
    return page;
  };
  const [first, desk] = await Promise.all([tablet(), organiser()]);
  await typeMark(first, 'B1.1', '1.2');
  await expect(badge(first)).toHaveText('全部已保存');
  // Its clock being a day off shows nowhere: not in the time left, not in the marks.
  const second = await tablet(aDayAhead);
  await expect(second.getByText(/起由平板.*录入这张表。此处只能查看/)).toBeVisible();
  await expect(aspectCard(second, 'B1.2').getByRole('textbox')).toBeDisabled();
  await shot(second, 'tablet held elsewhere');
  await expectAccessible(second);
  await second.getByRole('button', { name: '在这台继续' }).click();
  await typeMark(second, 'B1.2', '0.9');
  await expect(badge(second)).toHaveText('全部已保存');
  // Told at once, without a reload; what it had marked stays.
  await expect(first.getByRole('button', { name: '在这台继续' })).toBeVisible();
  await expect(aspectCard(first, 'B1.1').getByRole('textbox')).toBeDisabled();
  await expect(aspectCard(second, 'B1.1').getByRole('textbox')).toHaveValue('1.2');

  const session = desk.getByRole('listitem').filter({ hasText: '上午场' });
  await session.getByRole('button', { name: '开始计时' }).click();
  await expect(second.getByText('剩余时间')).toBeVisible();
  await expect(second.getByText(/^2:59:\d\d$/)).toBeVisible();
  await desk.getByRole('button', { name: '暂停' }).click();
  await expect(second.getByText('计时暂停')).toBeVisible();
  await desk.getByRole('button', { name: '继续', exact: true }).click();
  // It was started with the wrong length: stopped, it starts again with the right one.
  await desk.getByRole('button', { name: '暂停' }).click();
  await session.locator('summary').click();
  await session.getByLabel('时长，分钟').fill('90');
  await shot(desk, 'clock again');
  await session.getByRole('button', { name: '重新计时' }).click();
  await expect(second.getByText(/^1:29:\d\d$/)).toBeVisible();

  await second.getByRole('button', { name: '现场有问题' }).click();
  await second.getByRole('radio', { name: '设备故障' }).click();
  await second.getByLabel('补充说明，可不填').fill('焊机断电');
  await shot(second, 'tablet problem');
  await second.getByRole('button', { name: '发出' }).click();
  await expect(second.getByText('已发出，裁判长会处理。')).toBeVisible();
  const todo = desk.getByRole('heading', { name: /现在要处理的/ });
  await expect(todo).toContainText('1件事');
  await expect(desk.getByRole('link', { name: /裁判长 须对.*12号.*焊机断电/ })).toBeVisible();
  await shot(desk, 'day');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: '作出决定' }).click();
  await desk.getByLabel('处理决定').fill('换焊机，补时10分钟');
  await desk.getByLabel('补时，分钟（不补时留空）').fill('10');
  await desk.getByRole('button', { name: '作出决定' }).click();
  await expect(desk.getByText('补时10分钟', { exact: true })).toBeVisible();
  await expect(desk.getByRole('heading', { name: '现在没有要处理的事' })).toBeVisible();
  await expect(second.getByText('剩余时间，含补时10分钟')).toBeVisible();
  await shot(second, 'tablet');
  await second.setViewportSize({ width: 820, height: 1180 });
  await shot(second, 'tablet portrait');
  await desk.goto(`${leitai.url}/run/welding-2026/welding/results`);
  await expect(desk.getByRole('row', { name: /12.*设备故障.*补时10分钟/ })).toBeVisible();
  await shot(desk, 'incidents beside the result');
  await desk.goto(`${leitai.url}/screen/welding-2026/welding`);
  await expect(desk.getByText('12号含补时')).toBeVisible();
  await desk.setViewportSize({ width: 1920, height: 1080 });
  await shot(desk, 'hall');
  await desk.setViewportSize({ width: 1440, height: 1040 });
  await desk.goto(`${leitai.url}/en/run/welding-2026/day`);
  await expect(desk.getByRole('heading', { name: 'Nothing needs doing now' })).toBeVisible();
  await shot(desk, 'day en');
});
