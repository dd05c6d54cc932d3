import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { expectAccessible } from './support/axe.js';
import { controlsOf, expectFits } from './support/controls.js';
import { expectGlides, watchGlides } from './support/glides.js';
import { tab, tabTo } from './support/keyboard.js';
import { example, Leitai } from './support/leitai.js';
import { Person } from './support/person.js';
import { aspectCard } from './support/sheet-page.js';
import { shot } from './support/shot.js';
import { markSmall } from './support/small.js';
import { watch } from './support/watch.js';

const event = 'welding-2026/welding';
const languages = ['', '/en'];
let leitai: Leitai;
/** Judges of a second, small contest. */
let small: Person[];
/** One sheet of each judge that is still open. */
const sheets: Record<'gao' | 'deng', string> = { gao: '', deng: '' };

/** The worked example with one sheet of yes-and-no marks left open. */
function definition() {
  const whole = JSON.parse(readFileSync(example, 'utf8')) as {
    events: { marks: { section: string; entry: string }[] }[];
  };
  const [welding] = whole.events;
  welding!.marks = welding!.marks.filter(({ section, entry }) => section !== 'A1' || entry !== '12');
  return whole;
}

async function openSheet(judge: Person, section: string): Promise<string> {
  const sheet = (await judge.sheets()).find((each) => each.section === section && each.entry === '12');
  return `/judge/${sheet!.id}`;
}

/** Signs a browser in before it has a page. */
async function signIn(context: BrowserContext, login: string): Promise<void> {
  const done = await context.request.post(`${leitai.url}/api/session`, { data: { login, password: Person.password } });
  expect(done.status()).toBe(204);
}

const open = (page: Page, path: string) => page.goto(leitai.url + path, { waitUntil: 'networkidle' });

/** Past everything that stands before the content: two keys, however long a list is. */
async function skipToMain(page: Page): Promise<void> {
  await tab(page);
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
}

test.beforeAll(async () => {
  leitai = await Leitai.start();
  await leitai.administrator();
  const tokens = await leitai.import(definition());
  const judges = [...(await leitai.import(smallContest({ code: 'small', entries: 6, judges: 3 })))];
  small = await Promise.all(judges.map(([code, token]) => leitai.judge(token, `judge-${code.toLowerCase()}`)));
  sheets.gao = await openSheet(await leitai.judge(tokens.get('J2')!, 'gao'), 'A1');
  sheets.deng = await openSheet(await leitai.judge(tokens.get('J5')!, 'deng'), 'B2');
});
test.afterAll(() => leitai?.close());

const screens: { name: string; path: () => string; as?: string }[] = [
  { name: 'home', path: () => '/' },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'board', path: () => `/e/${event}` },
  { name: 'hall screen', path: () => `/screen/${event}` },
  { name: 'console', path: () => '/run', as: 'admin' },
  { name: 'import', path: () => '/run/import', as: 'admin' },
  { name: 'people', path: () => '/run/people', as: 'admin' },
  { name: 'event', path: () => `/run/${event}`, as: 'admin' },
  { name: 'account', path: () => '/account', as: 'admin' },
  { name: 'sheets', path: () => '/judge', as: 'gao' },
  { name: 'sheet of measures', path: () => sheets.gao, as: 'gao' },
  { name: 'sheet of judgements', path: () => sheets.deng, as: 'deng' },
];

/** A page's controls that a smaller window loses. The list beside a sheet gives way: it has a page of its own. */
const lost = (before: string[], after: string[]) =>
  before.filter((control) => !after.includes(control) && !/^link \S*\/judge\/./.test(control));

for (const language of languages)
  for (const { name, path, as } of screens)
    test(`${name}, ${language === '' ? 'Chinese' : 'English'}: quiet, at home, accessible, and whole at 200 %`, async ({
      context,
    }) => {
      const faults = await watch(context, leitai.url);
      if (as) await signIn(context, as);
      const page = await context.newPage();
      await open(page, language + path());
      await expect(page).toHaveURL(leitai.url + (language + path()).replace(/(?<=.)\/$/, ''));
      await expectAccessible(page);
      const before = await controlsOf(page);
      expect(before.length).toBeGreaterThan(0);
      // 1280 by 720, twice as large.
      await page.setViewportSize({ width: 640, height: 360 });
      await expectFits(page);
      expect(lost(before, await controlsOf(page))).toEqual([]);
      await shot(page, 'twice as large');
      expect(faults).toEqual([]);
    });

test('the keyboard alone signs in, marks a sheet and submits it', async ({ page }) => {
  await open(page, '/sign-in');
  await skipToMain(page);
  await tab(page);
  await expect(page.getByLabel('登录名')).toBeFocused();
  await page.keyboard.type('gao');
  await tab(page);
  await page.keyboard.type(Person.password);
  await tab(page);
  await expect(page.getByRole('main').getByRole('button', { name: '登录' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${leitai.url}/judge`);
  await tabTo(page, page.getByRole('link', { name: /^12 准备与安全/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 准备与安全');
  await skipToMain(page);
  for (const code of ['A1.1', 'A1.2', 'A1.3']) {
    await tabTo(page, aspectCard(page, code).getByRole('radio').first());
    await page.keyboard.press('Space');
    if (code === 'A1.2') await page.keyboard.press('ArrowRight');
    await expect(aspectCard(page, code)).toContainText('已存');
  }
  await expect(aspectCard(page, 'A1.2').getByRole('radio', { name: '否' })).toBeChecked();
  await tabTo(page, aspectCard(page, 'A1.4').getByRole('textbox'));
  await page.keyboard.type('2');
  await tab(page);
  await page.keyboard.press('Enter');
  await expect(aspectCard(page, 'A1.4').getByRole('textbox')).toHaveValue('3');
  // The window itself never scrolls: what is fixed stays in sight.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  await expect(page.getByRole('status').filter({ hasText: '全部已保存' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: '检查并提交' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: '提交', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(leitai.url + sheets.gao);
  await open(page, sheets.gao);
  await expect(page.getByText('这张表已提交，只能查看。')).toBeVisible();
});

test('what opens on top stays within the policy, and gives the keyboard back', async ({ context }) => {
  const faults = await watch(context, leitai.url);
  await signIn(context, 'admin');
  const page = await context.newPage();
  await open(page, `/run/${event}`);
  const cancel = page.getByRole('button', { name: '取消赛项' });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '取消赛项' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(cancel).toBeFocused();
  await open(page, `/e/${event}`);
  await page.getByText('转到手机').click();
  await expect(page.getByRole('img', { name: '本页二维码' })).toBeVisible();
  await page.getByLabel('我的参赛号').fill('09');
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-n="09"]').getByText('我', { exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`the wall ${reducedMotion === 'reduce' ? 'stands still under reduced motion' : 'moves'}`, async ({ page }) => {
    const [first, better] = reducedMotion === 'reduce' ? ['003', '004'] : ['001', '002'];
    await page.emulateMedia({ reducedMotion });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await open(page, '/screen/small/welding');
    await markSmall(small, first!);
    await expect(page.getByRole('listitem').first()).toContainText(first!);
    await watchGlides(page);
    await markSmall(small, better!);
    await expect(page.getByRole('listitem').first()).toContainText(better!);
    await expectGlides(page, reducedMotion);
  });
