import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, type Request, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { example, Leitai } from './support/leitai.js';
import { Person } from './support/person.js';
import { aspectCard, typeMark } from './support/sheet-page.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

let leitai: Leitai;
let gao: Person;

test.beforeEach(async () => {
  leitai = await Leitai.start();
  await leitai.administrator();
  const tokens = await leitai.import(JSON.parse(readFileSync(example, 'utf8')));
  gao = await leitai.judge(tokens.get('J2')!, 'gao');
});
test.afterEach(() => leitai?.close());

/** The judge's sheet of weld sizes, entry 12, as the server has it. */
const sheetNow = async () =>
  (await gao.sheets()).find(({ entry, section }) => entry === '12' && section === 'B1')! as Awaited<
    ReturnType<Person['sheets']>
  >[number] & { marks: Record<string, { value: string }>; revision: number; state: string };
const valuesNow = async () =>
  Object.fromEntries(Object.entries((await sheetNow()).marks).map(([aspect, { value }]) => [aspect, value]));

const badge = (page: Page) => page.getByRole('banner').getByRole('status');

/** Opens the sheet on a tablet that has what it needs to go on without a network. */
async function openTablet(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1180, height: 820 });
  await signIn(page, leitai.url, 'gao');
  await page.getByRole('link', { name: /^12 焊缝尺寸/ }).click();
  await expect(badge(page)).toHaveText('全部已保存');
  const active = () => navigator.serviceWorker.getRegistration('/judge').then((found) => found?.active?.state);
  await expect.poll(() => page.evaluate(active)).toBe('activated');
  return page;
}

test('a whole sheet is marked without a network, through reloads and another tab, and arrives exactly once', async ({
  context,
}) => {
  const page = await openTablet(context);
  await context.setOffline(true);
  await typeMark(page, 'B1.1', '1.2');
  await expect(badge(page)).toHaveText('离线，1条存在本机');
  await expect(aspectCard(page, 'B1.1')).toContainText('已存本机，待传');
  await typeMark(page, 'B1.2', '0.9');
  await aspectCard(page, 'B1.3').getByRole('textbox').fill('0.');
  await shot(page, 'offline');
  await page.reload();
  await expect(badge(page)).toHaveText('离线，2条存在本机');
  await expect(aspectCard(page, 'B1.1').getByRole('textbox')).toHaveValue('1.2');
  await expect(aspectCard(page, 'B1.3').getByRole('textbox')).toHaveValue('0.');
  await expect(aspectCard(page, 'B1.3')).toContainText('还没填完');
  await typeMark(page, 'B1.3', '0.4');
  // A second tab, opened without a network, has the same sheet and goes on with it.
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(badge(second)).toHaveText('离线，3条存在本机');
  await typeMark(second, 'B1.4', '0.3');
  await expect(badge(page)).toHaveText('离线，4条存在本机');
  await expect(aspectCard(page, 'B1.4').getByRole('textbox')).toHaveValue('0.3');
  await page.getByRole('button', { name: '检查并提交' }).click();
  await expect(page.getByRole('button', { name: '提交', exact: true })).toBeDisabled();
  await expect(page.getByText('现在离线，还有4条打分存在本机')).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'offline review');
  // The tab that sends is closed in the middle; the other one takes over.
  await page.close();
  expect(await valuesNow()).toEqual({});
  await context.setOffline(false);
  await expect(badge(second)).toHaveText('全部已保存');
  expect(await valuesNow()).toEqual({ 'B1.1': '1.2', 'B1.2': '0.9', 'B1.3': '0.4', 'B1.4': '0.3' });
  expect((await sheetNow()).revision).toBe(4);
  await second.getByRole('button', { name: '检查并提交' }).click();
  const submissions: string[] = [];
  second.on('request', (request) => request.url().endsWith('/submit') && submissions.push(request.url()));
  await second.getByRole('button', { name: '提交', exact: true }).dblclick();
  await expect(second)
    .not.toHaveURL(/judge\/.*/, { timeout: 1 })
    .catch(() => {});
  await expect.poll(async () => (await sheetNow()).state).toBe('submitted');
  expect(submissions).toHaveLength(1);
});

test('marks survive a server that dies, a lost answer and an ended session', async ({ context }) => {
  const page = await openTablet(context);
  await leitai.kill();
  await typeMark(page, 'B1.1', '1.2');
  await expect(badge(page)).toHaveText('离线，1条存在本机');
  await leitai.up();
  await expect(badge(page)).toHaveText('全部已保存', { timeout: 30_000 });
  // The server takes it, and its answer is lost: sent again under the same id, it changes nothing.
  const ids: string[] = [];
  await context.route('**/marks/*', async (route) => {
    ids.push(route.request().url().split('/').at(-1)!);
    if (ids.length > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await typeMark(page, 'B1.2', '0.9');
  await expect(badge(page)).toHaveText('全部已保存', { timeout: 30_000 });
  expect([ids.length, new Set(ids).size, (await sheetNow()).revision]).toEqual([2, 1, 2]);
  await context.unroute('**/marks/*');
  await context.clearCookies();
  await typeMark(page, 'B1.3', '0.4');
  await expect(badge(page)).toHaveText('已退出登录，1条存在本机');
  await expect(page.getByRole('alert')).toContainText('登录已失效');
  await shot(page, 'signed out');
  const sheet = page.url();
  await page.getByRole('link', { name: '重新登录' }).click();
  await page.getByLabel('登录名').fill('gao');
  await page.getByLabel('密码').fill(Person.password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(sheet);
  await expect(badge(page)).toHaveText('全部已保存', { timeout: 30_000 });
  expect(await valuesNow()).toEqual({ 'B1.1': '1.2', 'B1.2': '0.9', 'B1.3': '0.4' });
});

test('two devices on one aspect: both values are shown, and the judge’s pick is a new mark', async ({ context }) => {
  const page = await openTablet(context);
  await context.setOffline(true);
  await typeMark(page, 'B1.1', '0.2');
  await typeMark(page, 'B1.2', '0.5');
  const sheet = await sheetNow();
  const body = { value: '0.4', clientTime: new Date().toISOString(), device: 'spare tablet', baseRevision: 0 };
  for (const aspect of ['B1.1', 'B1.4'])
    await gao.call('PUT', `/api/sheets/${sheet.id}/marks/${crypto.randomUUID()}`, { ...body, aspect });
  await context.setOffline(false);
  const dialog = page.getByRole('alertdialog', { name: 'B1.1 有两个数值，请您选定' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: '用 0.2' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '用 0.4' })).toBeVisible();
  await expect(page.locator('header .sync')).toHaveText('1处冲突，请您选定');
  await expectAccessible(page);
  await shot(page, 'conflict');
  expect(await valuesNow()).toEqual({ 'B1.1': '0.4', 'B1.2': '0.5', 'B1.4': '0.4' });
  await dialog.getByRole('button', { name: '用 0.2' }).click();
  await expect(dialog).toBeHidden();
  await expect(badge(page)).toHaveText('全部已保存');
  expect(await valuesNow()).toEqual({ 'B1.1': '0.2', 'B1.2': '0.5', 'B1.4': '0.4' });
  // What the other device marked meanwhile is on this one too, before anything can be submitted.
  await expect(aspectCard(page, 'B1.4').getByRole('textbox')).toHaveValue('0.4');
});

test('11.4 a refetch leaves what is half typed alone; the practice sheet never leaves the tablet', async ({
  context,
}) => {
  const page = await openTablet(context);
  // This tablet has the sheet from its first mark on: what another one sends does not close it.
  await typeMark(page, 'B1.3', '0.4');
  await expect(badge(page)).toHaveText('全部已保存');
  const field = aspectCard(page, 'B1.1').getByRole('textbox');
  await field.fill('1.');
  await expect(badge(page)).toHaveText('1处还没填完');
  const { id } = await sheetNow();
  const body = { value: '0.4', clientTime: new Date().toISOString(), device: 'spare tablet', baseRevision: 0 };
  for (const aspect of ['B1.1', 'B1.2'])
    await gao.call('PUT', `/api/sheets/${id}/marks/${crypto.randomUUID()}`, { ...body, aspect });
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(aspectCard(page, 'B1.2').getByRole('textbox')).toHaveValue('0.4');
  await expect(field).toHaveValue('1.');
  await field.fill('');
  await field.blur();
  await expect(field).toHaveValue('0.4');
  await page.goto(`${leitai.url}/judge`);
  await page.getByRole('link', { name: '练习表' }).click();
  const requests: string[] = [];
  // What the tablet tells of itself in any case, how much waits, is no mark.
  const isMark = (request: Request) => request.method() !== 'GET' && !request.url().endsWith('/api/judge/tablet');
  page.on('request', (request) => isMark(request) && requests.push(request.url()));
  await aspectCard(page, 'P2').locator('label').first().click();
  await aspectCard(page, 'P4').locator('label').nth(2).click();
  await typeMark(page, 'P1', '0.2');
  await expect(badge(page)).toHaveText('练习，不上传');
  await expectAccessible(page);
  await shot(page, 'practice');
  expect(requests).toEqual([]);
});

test('only the judge’s pages are stored; answers of the API never are', async ({ context }) => {
  const page = await openTablet(context);
  const stored = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
  expect(stored.names).toHaveLength(1);
  expect(stored.paths).toEqual(expect.arrayContaining(['/judge', '/en/judge']));
  expect(stored.paths.filter((path) => path.startsWith('/api'))).toEqual([]);
  await page.goto(`${leitai.url}/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
