import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { controlsOf, expectFits } from './support/controls.js';
import { tab, tabTo } from './support/keyboard.js';
import { example, Leitai } from './support/leitai.js';
import { Person } from './support/person.js';
import { shot } from './support/shot.js';
import { watch } from './support/watch.js';

const event = 'welding-2026/welding';
const languages = ['', '/en'];
let leitai: Leitai;
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

test.beforeAll(async () => {
  leitai = await Leitai.start();
  await leitai.administrator();
  const tokens = await leitai.import(definition());
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

test('the keyboard alone signs in and marks a sheet', async ({ page }) => {
  await open(page, '/sign-in');
  const main = page.getByRole('main');
  await tab(page);
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tab(page);
  await expect(page.getByLabel('登录名')).toBeFocused();
  await page.keyboard.type('gao');
  await tab(page);
  await page.keyboard.type(Person.password);
  await tab(page);
  await expect(main.getByRole('button', { name: '登录' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${leitai.url}/judge`);

  await tabTo(page, page.getByRole('link', { name: /^12 准备与安全/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(leitai.url + sheets.gao);
  await tabTo(page, page.getByRole('link', { name: '跳到正文' }));
  await page.keyboard.press('Enter');
  await shot(page, 'skipped');
});
