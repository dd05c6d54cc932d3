import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { chooseFile, linksOnPage } from './support/console.js';
import { definitionFile, withFaults } from './support/faulty.js';
import { Leitai } from './support/leitai.js';
import { Person } from './support/person.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

// One contest day from the empty server to the final board: each step stands on the one before.
test.describe.configure({ mode: 'serial' });

let leitai: Leitai;
let office: BrowserContext;
let page: Page;
let links: Map<string, string>;

test.beforeAll(async ({ browser }) => {
  leitai = await Leitai.start();
  office = await browser.newContext();
  page = await office.newPage();
});
test.afterAll(() => leitai?.close());

test('the SETUP link of an empty server leads to the console', async () => {
  await page.goto(leitai.url);
  await expect(page.getByText('请打开启动时终端里打印的 SETUP 链接')).toBeVisible();
  await shot(page, 'home-empty');
  await page.goto(leitai.setupUrl);
  await shot(page, 'setup');
  await page.getByLabel('姓名').fill('闻人舒');
  await page.getByLabel('登录名').fill('admin');
  await page.getByLabel('密码').fill('admin');
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByRole('alert')).toHaveText('密码至少8个字符。');
  await shot(page, 'setup-refused');
  await page.getByLabel('密码').fill(Person.password);
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page).toHaveURL(`${leitai.url}/run`);
  await expect(page.getByText('还没有竞赛')).toBeVisible();
  await shot(page, 'console-empty');
  await page.goto(leitai.setupUrl);
  await expect(page.getByText('这台服务器有管理员了，请直接登录。')).toBeVisible();
  await shot(page, 'setup-again');
});

test('a faulty file is answered fault by fault and leaves nothing', async () => {
  await page.goto(`${leitai.url}/run/import`);
  await shot(page, 'import');
  await chooseFile(page, definitionFile(withFaults));
  await expect(page.getByRole('alert')).toHaveText('竞赛定义有3处错误，没有导入。');
  await shot(page, 'import-faults');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  await page.goto(`${leitai.url}/run`);
  await expect(page.getByText('还没有竞赛')).toBeVisible();
});

test('the worked example is imported by the file chooser', async () => {
  await page.goto(`${leitai.url}/run/import`);
  await chooseFile(page, definitionFile());
  await expect(page.getByRole('status')).toContainText('已导入“2026年云泽新能源零部件产业园焊工技能竞赛”，1个赛项。');
  links = await linksOnPage(page);
  expect([...links.keys()]).toEqual(['J1', 'J2', 'J3', 'J4', 'J5']);
  await shot(page, 'imported');
  await page.goto(`${leitai.url}/run/welding-2026/welding`);
  await shot(page, 'event');
});

test('account', async () => {
  await page.goto(`${leitai.url}/account`);
  await shot(page, 'account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(`${leitai.url}/`);
  await shot(page, 'home');
  await signIn(page, leitai.url, 'admin');
  await page.goto(`${leitai.url}/run/people`);
  await shot(page, 'people');
});
