import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { smallContest } from '../../shared/src/testing/small-contest.js';
import { expectAccessible } from './support/axe.js';
import { excelFile } from './support/excel-file.js';
import { tabTo } from './support/keyboard.js';
import { Leitai } from './support/leitai.js';
import { Person } from './support/person.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

let leitai: Leitai;
let phone: Page;

/** Nobody is in the one event, which takes registrations. */
const openContest = () => {
  const definition = smallContest({ code: 'hall', entries: 0, judges: 3 });
  return { ...definition, events: definition.events.map((event) => ({ ...event, state: 'registration_open' })) };
};

test.beforeAll(async ({ browser }) => {
  leitai = await Leitai.start();
  const admin = await leitai.administrator();
  await admin.call('POST', '/api/contests', openContest());
  phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
});
test.afterAll(() => leitai?.close());

const HEADER = ['姓名', '单位', '身份证号'];
const GOOD = ['王强', '云泽焊接技术有限公司', '11010519491231002X'];

/** Somebody registers by themselves and says that a number is theirs. */
async function claim(name: string, idNumber: string): Promise<void> {
  const path = '/api/contests/hall/sign-up';
  const { token } = await new Person(leitai.url).call<{ token: string }>('POST', path, { name });
  const person = await leitai.judge(token, 'somebody');
  const told = { employer: null, level: null, born: null, scout: false, publishName: null };
  const body = { uuid: randomUUID(), contest: 'hall', event: 'welding', ...told, idNumber };
  await person.call('POST', '/api/me/registrations', body);
}

async function choose(page: Page, ...rows: string[][]): Promise<void> {
  await page.getByLabel('选择.xlsx文件').setInputFiles(excelFile(HEADER, ...rows));
}

test('a list with a bad row is answered row by row and not taken; mended it is; a worker confirms on the phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, leitai.url, 'admin');
  await page.goto(`${leitai.url}/run/hall/welding/entries`, { waitUntil: 'networkidle' });
  await tabTo(page, page.getByLabel('选择.xlsx文件'));
  await choose(page, GOOD, ['', '澄远电驱', ''], ['李静', '澄远电驱', '110105194912310020']);
  const report = page.locator('section', { has: page.getByRole('heading', { name: '导入结果' }) });
  await expect(report.getByRole('row')).toHaveText([
    '位置问题和改法',
    '第3行没有姓名，请填写。',
    '第4行身份证号的校验位不符，有一位写错了。请对照证件。',
  ]);
  await expect(page.getByText('还没有人报名')).toBeVisible();
  await shot(page, 'report');
  await expectAccessible(page);
  await choose(page, GOOD, ['李静', '澄远电驱', '']);
  await expect(report).toContainText('已导入2人，等本人确认。');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('王强')).toContainText('等本人确认');
  await page.getByRole('button', { name: '生成确认链接（2人）' }).click();
  const item = page.getByRole('listitem').filter({ hasText: '王强' });
  const link = (await item.locator('code').textContent())!.trim();
  await shot(page, 'list');
  await expectAccessible(page);

  await phone.goto(link, { waitUntil: 'networkidle' });
  await phone.getByLabel('登录名').fill('wangqiang');
  await phone.getByLabel(/^密码/).fill(Person.password);
  await phone.getByRole('button', { name: '接受并登录' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('确认报名：焊工');
  await phone.getByLabel('我在云泽焊接技术有限公司工作').check();
  await shot(phone, 'confirm');
  await expectAccessible(phone);
  await phone.getByRole('button', { name: '我参加' }).click();
  await expect(phone.getByText('双方已确认')).toBeVisible();
  await expect(phone.getByRole('switch', { name: '榜上显示姓名' })).not.toBeChecked();
  await shot(phone, 'confirmed');
  await expectAccessible(phone);

  await page.reload();
  await expect(row('王强')).toContainText('已报名');
  await expect(row('李静')).toContainText('等本人确认');

  await claim('冒名', GOOD[2]!);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByText('2人填报的证件号码与别人相同')).toBeVisible();
  await page.getByRole('button', { name: '只看这些人' }).click();
  await expect(page.getByText('与王强的证件号码相同')).toBeVisible();
  await page.getByRole('checkbox', { name: '选择王强' }).check();
  await shot(page, 'same number');
  await expectAccessible(page);
  await page.getByRole('button', { name: '证件已核对，号码是本人的' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('看过身份证');
  await page.getByRole('dialog').getByRole('button', { name: '证件已核对，号码是本人的' }).click();
  await expect(page.getByText('填报的证件号码与别人相同')).toBeHidden();
  await page.getByRole('checkbox', { name: '选择冒名' }).check();
  await page.getByRole('button', { name: '不予批准' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('证件不是本人的');
  await page.getByRole('dialog').getByRole('button', { name: '不予批准' }).click();
  await expect(page.getByRole('row', { name: '未获批准' })).toContainText('冒名');
});

test('a change of the timetable reaches the phone, which says that it knows; another is undone; the hall page shows it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, leitai.url, 'admin');
  await page.goto(`${leitai.url}/run/hall/timetable`, { waitUntil: 'networkidle' });
  await expect(page.getByText('还没有发过通知')).toBeVisible();
  await page.getByRole('button', { name: '加一项' }).click();
  await page.keyboard.type('开幕式');
  await page.keyboard.press('Tab');
  await page.getByLabel('开幕式的开始时间').fill('2027-03-20T08:30');
  await page.getByLabel('开幕式的地点').fill('一号车间');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '加一项' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByLabel('变更说明')).toBeVisible();
  await page.getByLabel('变更说明').fill('开幕式提前半小时');
  await page.getByRole('button', { name: '保存并通知' }).click();
  const notice = page.locator('section', { hasText: '开幕式提前半小时' });
  await expect(page.getByLabel('变更说明')).toBeHidden();
  // Three judges and two registrations.
  await expect(notice.getByText('已知晓 0 / 5')).toBeVisible();
  await notice.getByText('还没有确认的5人').click();
  await expect(notice.getByRole('row').filter({ hasText: '李静' })).toContainText('请当面告知');
  await shot(page, 'timetable');
  await expectAccessible(page);

  await phone.goto(`${leitai.url}/me`, { waitUntil: 'networkidle' });
  const told = phone.getByRole('region', { name: '日程有变' });
  await expect(told).toContainText('新增：开幕式 2027-03-20 08:30一号车间');
  await shot(phone, 'notice');
  await expectAccessible(phone);
  await told.getByRole('button', { name: '我知道了' }).click();
  await expect(told).toBeHidden();
  await expect(notice.getByText('已知晓 1 / 5')).toBeVisible();

  await phone.goto(`${leitai.url}/e/hall/timetable`, { waitUntil: 'networkidle' });
  await expect(phone.getByRole('listitem').filter({ hasText: '开幕式' })).toContainText('08:30');
  await shot(phone, 'public-timetable');
  await expectAccessible(phone);
});

test('an enterprise comes with a team leader, who enters its people on the phone; the organiser sees who must act', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, leitai.url, 'admin');
  await page.goto(`${leitai.url}/run/hall/delegations`, { waitUntil: 'networkidle' });
  await page.getByLabel('单位', { exact: true }).fill('澄远机电');
  await page.getByLabel('领队姓名').fill('周领航');
  await page.getByRole('button', { name: '加上' }).click();
  const row = page.getByRole('row').filter({ hasText: '澄远机电' });
  await expect(row).toContainText('领队周领航须打开邀请链接');
  await page.getByRole('button', { name: '生成领队链接（1人）' }).click();
  const link = (await page.locator('code').first().textContent())!.trim();
  await shot(page, 'delegations');
  await expectAccessible(page);

  const leader = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await leader.goto(link, { waitUntil: 'networkidle' });
  await leader.getByLabel('登录名').fill('zhou');
  await leader.getByLabel(/^密码/).fill(Person.password);
  await leader.getByRole('button', { name: '接受并登录' }).click();
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText('澄远机电代表队');
  await leader.getByLabel('姓名', { exact: true }).fill('赵云');
  await leader.getByRole('button', { name: '录入', exact: true }).click();
  await expect(leader.getByText('请把确认链接发给1名职工')).toBeVisible();
  await leader.getByLabel('教练姓名').fill('孙立行');
  await leader.getByLabel('赵云', { exact: true }).check();
  await leader.getByRole('button', { name: '登记教练' }).click();
  await expect(leader.getByText('带：赵云')).toBeVisible();
  await shot(leader, 'team');
  await expectAccessible(leader);
  await page.reload();
  await expect(row).toContainText('领队周领航须把确认链接发给1名职工');
});
