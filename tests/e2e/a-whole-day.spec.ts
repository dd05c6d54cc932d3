import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { linesOf, linesOnPage } from './support/board.js';
import { moveEvent } from './support/console.js';
import { setUp } from './support/draft-page.js';
import { Device, HallServer } from './support/hall.js';
import { choosePin, makeCode } from './support/pairing-page.js';
import { Person } from './support/person.js';
import { submitSheet, typeMark } from './support/sheet-page.js';
import { shot } from './support/shot.js';

// A contest's day in a hall without internet, from the empty server to the last line of the result: each step stands on
// the one before. Every device trusts the hall as a real one does, and speaks HTTPS and WSS with it under its name.
test.describe.configure({ mode: 'serial' });

const DESK = [1440, 900] as const;
const TABLET = [1180, 820] as const;
const PHONE = [390, 844] as const;
const WALL = [1920, 1080] as const;
const SCHEME = '代号\t名称\t类型\t满分\nA1.1\t成形\t裁判组\t60\nA1.2\t咬边\t裁判组\t40';
const JUDGES = ['秦立新', '高明辉', '罗永胜'];
const CONTESTANTS = ['萧远山', '穆清', '裴宣'];
const event = 'yunze-2027/welding';

let hall: HallServer;
let authority: string;
let links: Map<string, string>;
let office: Device;
let crowd: Device;
let desk: Page;
let phone: Page;
let wall: Page;
const tablets: { device: Device; page: Page }[] = [];
const devices: Device[] = [];

test.beforeAll(async () => {
  hall = await HallServer.start();
  authority = await hall.authority();
  office = await openDevice();
  crowd = await openDevice();
});
test.afterAll(async () => {
  for (const device of devices) await device.close();
  await hall?.close();
});

async function openDevice(): Promise<Device> {
  const device = await Device.open(authority);
  devices.push(device);
  return device;
}

async function pageOf(context: BrowserContext, path: string, [width, height]: readonly [number, number]) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.goto(new URL(path, hall.url).href, { waitUntil: 'networkidle' });
  return page;
}

/** Marks of a judge for the entry of a number: the better the number, the higher. */
const marksOf = (number: number, judge: number) => ({
  'A1.1': `${20 * number - judge}`,
  'A1.2': `${10 * number + judge}`,
});

/** Types both marks on the sheet that is open. */
async function mark(tablet: Page, number: number, judge: number): Promise<void> {
  for (const [aspect, value] of Object.entries(marksOf(number, judge))) await typeMark(tablet, aspect, value);
}

test('the organiser makes the first account and sets the contest up', async () => {
  desk = await pageOf(office.context, hall.setupUrl, DESK);
  await desk.getByLabel('姓名').fill('闻人舒');
  await desk.getByLabel('登录名').fill('admin');
  await desk.getByLabel(/^密码/).fill(Person.password);
  await desk.getByRole('button', { name: '完成设置' }).click();
  await expect(desk).toHaveURL(/\/run/);
  const contest = { name: '2027年云泽焊工技能竞赛', code: 'yunze-2027', judges: JUDGES, scheme: SCHEME };
  links = await setUp(desk, hall.url, contest);
});

test('two register by the desk, one by the phone; the list is closed and numbered', async () => {
  await desk.goto(`${hall.url}/run/${event}/entries`, { waitUntil: 'networkidle' });
  for (const name of CONTESTANTS.slice(0, 2)) {
    await desk.getByLabel('姓名', { exact: true }).fill(name);
    await desk.getByLabel('工作单位').fill('澄远电驱');
    await desk.getByRole('button', { name: '录入', exact: true }).click();
    await expect(desk.getByRole('row').filter({ hasText: name })).toContainText('等本人确认');
  }
  await desk.getByLabel('选中列出的全部').check();
  await desk.getByRole('button', { name: '已收到纸质确认' }).click();
  await desk.getByLabel('理由').fill('本人签了字');
  await desk.getByRole('button', { name: '已收到纸质确认' }).last().click();
  await expect(desk.getByRole('row').filter({ hasText: '已报名' })).toHaveCount(2);

  phone = await pageOf(crowd.context, `/e/${event}`, PHONE);
  await phone.getByRole('link', { name: '报名参加这个赛项' }).click();
  await phone.getByLabel('姓名').fill(CONTESTANTS[2]!);
  await phone.getByRole('button', { name: '下一步' }).click();
  await phone.getByLabel('登录名').fill('peixuan');
  await phone.getByLabel(/^密码/).fill(Person.password);
  await phone.getByRole('button', { name: '接受并登录' }).click();
  await phone.getByLabel('工作单位').fill('澄远电驱');
  await phone.getByRole('button', { name: '报名', exact: true }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('已报名');

  await desk.goto(`${hall.url}/run/${event}`, { waitUntil: 'networkidle' });
  await moveEvent(desk, '截止报名', '名额已满');
  await expect(desk.getByRole('button', { name: '开始评分' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('到检录口检录');
  await expect(phone.getByRole('main')).toContainText('003');
});

test('all check in, and the draw gives each a station', async () => {
  await desk.goto(`${hall.url}/run/${event}/check-in`, { waitUntil: 'networkidle' });
  await desk.getByLabel('选中列出的全部未到者').check();
  await desk.getByRole('button', { name: '检录选中的3人' }).click();
  await expect(desk.getByRole('row').filter({ hasText: '已检录' })).toHaveCount(3);
  await desk.getByRole('link', { name: '抽签', exact: true }).click();
  await desk.getByLabel('名称').fill('上午场');
  await desk.getByLabel('开始时间').fill('2027-05-16T08:30');
  await desk.getByLabel('工位数').fill('3');
  await desk.getByLabel('组织方姓名').fill('贺知远');
  await desk.getByLabel('监督姓名').fill('高岑');
  await desk.getByRole('button', { name: '冻结名单，开始抽签' }).click();
  await desk.getByRole('button', { name: '以组织方身份承诺' }).click();
  await desk.getByRole('button', { name: '以监督身份承诺' }).click();
  await desk.getByLabel('骰子点数').fill('3 5 1');
  await desk.getByRole('button', { name: '录入点数' }).click();
  await desk.getByRole('button', { name: '以组织方身份揭示' }).click();
  await desk.getByRole('button', { name: '以监督身份揭示' }).click();
  await expect(desk.getByRole('heading', { name: '抽签结果' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/^到[123]号工位$/);
  await shot(phone, 'station');
});

test('three tablets are handed out; phone and wall open the board', async () => {
  await desk.goto(`${hall.url}/run/${event}`, { waitUntil: 'networkidle' });
  await moveEvent(desk, '开始评分', '选手就位');
  for (const name of JUDGES.slice(1)) {
    const code = await makeCode(desk, name);
    const device = await openDevice();
    const page = await pageOf(device.context, `/judge/pair#${code}`, TABLET);
    await choosePin(page, name);
    await expect(page.getByRole('link', { name: /^0?\d/ })).toHaveCount(3);
    tablets.push({ device, page });
  }
  await phone.goto(`${hall.url}/e/${event}`, { waitUntil: 'networkidle' });
  wall = await pageOf(crowd.context, `/screen/${event}`, WALL);
  await desk.goto(`${hall.url}/run/yunze-2027/day`, { waitUntil: 'networkidle' });
  await desk.getByRole('button', { name: '开始计时' }).click();
  await expect(desk.getByRole('button', { name: '暂停' })).toBeVisible();
});

/** The sheet of an entry, out of the judge's list. */
const openSheet = (tablet: Page, number: number) =>
  tablet.getByRole('link', { name: new RegExp(`^00${number} `) }).click();
const badge = (tablet: Page) => tablet.locator('.sync').first();

test('a judge marks, and phone and wall follow; a spare tablet takes the sheet over', async () => {
  const first = await pageOf((await openDevice()).context, links.get('J1 秦立新')!, TABLET);
  await first.getByLabel('登录名').fill('qin');
  await first.getByLabel('密码').fill(Person.password);
  await first.getByRole('button', { name: '接受并登录' }).click();
  await expect(first).toHaveURL(/\/run/);
  await first.getByRole('link', { name: '我的评分表' }).click();
  await openSheet(first, 1);
  await mark(first, 1, 1);
  await expect(badge(first)).toHaveText('全部已保存');
  const spare = await pageOf((await openDevice()).context, '/sign-in?next=/judge', TABLET);
  await spare.getByLabel('登录名').fill('qin');
  await spare.getByLabel('密码').fill(Person.password);
  await spare.getByRole('main').getByRole('button', { name: '登录' }).click();
  await openSheet(spare, 1);
  await spare.getByRole('button', { name: '在这台继续' }).click();
  await expect(first.getByRole('button', { name: '在这台继续' })).toBeVisible();
  await spare.getByRole('button', { name: '现场有问题' }).click();
  await spare.getByRole('radio', { name: '设备故障' }).click();
  await spare.getByLabel('补充说明，可不填').fill('焊机断电');
  await spare.getByRole('button', { name: '发出' }).click();
  await expect(spare.getByText('已发出，裁判长会处理。')).toBeVisible();
  for (const number of [1, 2, 3]) {
    await mark(spare, number, 1);
    await submitSheet(spare);
  }
  await expect(desk.getByRole('link', { name: /001号.*焊机断电/ })).toBeVisible();
  await desk.getByRole('button', { name: '作出决定' }).click();
  await desk.getByLabel('处理决定').fill('换焊机，补时10分钟');
  await desk.getByLabel('补时，分钟（不补时留空）').fill('10');
  await desk.getByRole('button', { name: '作出决定' }).click();
  await expect(desk.getByText('补时10分钟', { exact: true })).toBeVisible();
  await shot(desk, 'day');
});

test('a judge marks everything without a network; another’s tablet dies with marks that it never sent', async () => {
  const [{ page: offline }, { device, page }] = tablets as [(typeof tablets)[0], (typeof tablets)[0]];
  await offline.context().setOffline(true);
  await openSheet(offline, 1);
  for (const number of [1, 2, 3]) {
    await mark(offline, number, 2);
    if (number < 3)
      await offline
        .getByRole('link', { name: `00${number + 1}` })
        .first()
        .click();
  }
  await offline.getByRole('link', { name: '我的评分表' }).first().click();
  await expect(badge(offline)).toHaveText('离线，6条存在本机');

  await openSheet(page, 1);
  await expect(badge(page)).toHaveText('全部已保存');
  await page.context().setOffline(true);
  await mark(page, 1, 3);
  await expect(badge(page)).toHaveText('离线，2条存在本机');
  const sheet = page.url();
  await device.keepsSession();
  await device.die();
  await device.on();
  const again = await pageOf(device.context, sheet, TABLET);
  await expect(badge(again)).toHaveText('全部已保存');
  for (const number of [1, 2, 3]) {
    if (number > 1) await mark(again, number, 3);
    await submitSheet(again);
  }
});

test('the board freezes for the public; the offline judge comes back, and everything arrives', async () => {
  await desk.goto(`${hall.url}/run/${event}`, { waitUntil: 'networkidle' });
  await desk.getByRole('button', { name: '封榜', exact: true }).click();
  const form = desk.locator('form', { has: desk.getByLabel('理由') });
  await form.getByLabel('理由').fill('留到颁奖');
  await form.getByRole('button', { name: '封榜', exact: true }).click();
  await expect(phone.getByText('已封榜').first()).toBeVisible();
  await expect(wall.getByText('已封榜').first()).toBeVisible();
  const { page } = tablets[0]!;
  await page.context().setOffline(false);
  await expect(badge(page)).toHaveText('全部已保存');
  await page.goto(`${hall.url}/judge`);
  await openSheet(page, 1);
  for (let sheets = 3; sheets > 0; sheets--) await submitSheet(page);
  await expect(desk.getByRole('button', { name: '结束评分' })).toBeEnabled();
  await moveEvent(desk, '结束评分', '全部交齐');
});

test('the reveal runs on the wall, step by step, and the result page has the last word', async () => {
  await desk.goto(`${hall.url}/run/${event}/reveal`, { waitUntil: 'networkidle' });
  await desk.getByRole('button', { name: '开始滚榜' }).click();
  await desk.getByLabel('理由').fill('颁奖');
  await desk.getByRole('button', { name: '开始滚榜' }).click();
  for (let step = 1; step <= 6; step++) {
    await desk.getByRole('button', { name: step % 2 ? '亮出下一名' : '揭晓成绩' }).click();
    await expect(desk.getByText(`第${step}步，共6步`)).toBeVisible();
  }
  await expect(wall.getByText('全部揭晓')).toBeVisible();
  await expect(wall.locator('main li').first()).toContainText('003');
  await desk.goto(`${hall.url}/run/${event}`, { waitUntil: 'networkidle' });
  await moveEvent(desk, '定稿', '无异议');
  await expect(phone.getByText('最终').first()).toBeVisible();
  const places = ['003 1 90.00 90.00', '002 2 60.00 60.00', '001 3 30.00 30.00'];
  await expect.poll(() => linesOnPage(phone)).toEqual(places);
  const board = await phone.evaluate(async (url) => (await fetch(url)).json(), `/api/boards/${event}/public`);
  expect(linesOf(board)).toEqual(places);
  await shot(phone, 'phone');
  await shot(wall, 'wall');
  await phone.goto(`${hall.url}/e/${event}/results`);
  await expect(phone.locator('tr[data-n="003"]')).toContainText('90.00');
  await expect(phone.getByText('定榜时间')).toBeVisible();
  await shot(phone, 'results');
});
