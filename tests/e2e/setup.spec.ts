import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { chooseFile, linksShown, moveEvent } from './support/console.js';
import { definitionFile, withFaults } from './support/definition-file.js';
import { expectFinal } from './support/final-board.js';
import { Leitai } from './support/leitai.js';
import { Person } from './support/person.js';
import { markRest } from './support/person-sheets.js';
import { aspectCard, expectRefused, submitSheet, typeMark } from './support/sheet-page.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

// One contest from the empty server to the final board: each step stands on the one before.
test.describe.configure({ mode: 'serial' });

const event = 'welding-2026/welding';
let leitai: Leitai;
let office: BrowserContext;
/** The organiser's browser; judges and spectators have their own. */
let page: Page;
let links: Map<string, string>;

test.beforeAll(async ({ browser }) => {
  leitai = await Leitai.start();
  office = await browser.newContext();
  page = await office.newPage();
});
test.afterAll(async () => {
  await office?.close();
  await leitai?.close();
});

interface Blockers {
  moves: { to: string; count: number; missing: string[] }[];
}

const overview = async (): Promise<Blockers> =>
  (await page.request.get(`${leitai.url}/api/contests/welding-2026/events/welding/overview`)).json();

/** Over HTTP: three judges accept their invitations, two come back, and all mark what they still have. */
async function markTheRest(): Promise<void> {
  const token = (judge: string) => links.get(judge)!.split('/').at(-1)!;
  const judges = [
    await leitai.judge(token('J1 秦立新'), 'qin'),
    await leitai.judge(token('J3 罗永胜'), 'luo'),
    await leitai.judge(token('J4 谢静怡'), 'xie'),
    ...(await Promise.all(['gao', 'deng'].map((login) => Person.signedIn(leitai.url, login)))),
  ];
  for (const judge of judges) await markRest(judge);
}

test('the SETUP link of an empty server makes the first administrator', async () => {
  await page.goto(leitai.url);
  await expect(page.getByText('请打开启动时终端里打印的 SETUP 链接')).toBeVisible();
  await shot(page, 'home-empty');
  await page.goto(leitai.setupUrl);
  await page.getByLabel('姓名').fill('闻人舒');
  await page.getByLabel('登录名').fill('admin');
  await page.getByLabel(/^密码/).fill('admin');
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByRole('alert')).toHaveText('密码至少8个字符。');
  await shot(page, 'setup-refused');
  await page.getByLabel(/^密码/).fill(Person.password);
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page).toHaveURL(`${leitai.url}/run`);
  await expect(page.getByText('还没有竞赛')).toBeVisible();
  await shot(page, 'console-empty');
  await page.goto(leitai.setupUrl);
  await expect(page.getByText('这台服务器有管理员了，请直接登录。')).toBeVisible();
});

test('a faulty file is answered fault by fault, and nothing is imported', async () => {
  await page.goto(`${leitai.url}/run/import`);
  await chooseFile(page, definitionFile(withFaults));
  await expect(page.getByRole('alert')).toHaveText('竞赛定义有3处错误，没有导入。');
  await shot(page, 'faults');
  const said = await page.getByRole('table').getByRole('row').allInnerTexts();
  expect(said.map((row) => row.split('\t'))).toEqual([
    ['位置', '问题'],
    ['events[0].stages[1]', '评分细则合计99，应正好100；不限总分请写 unbounded。'],
    ['events[0].entries[1].number', '“01”重复，已在events[0].entries[0].number用过。'],
    ['events[0].panels[3].judges[0]', '没有裁判“J9”。'],
  ]);
  await page.goto(`${leitai.url}/run`);
  await expect(page.getByText('还没有竞赛')).toBeVisible();
});

test('the worked example is imported by the file chooser', async () => {
  await page.goto(`${leitai.url}/run/import`);
  await chooseFile(page, definitionFile());
  await expect(page.getByRole('status')).toHaveText('已导入“2026年云泽新能源零部件产业园焊工技能竞赛”，1个赛项。');
  links = await linksShown(page);
  expect([...links.keys()]).toEqual(['J1 秦立新', 'J2 高明辉', 'J3 罗永胜', 'J4 谢静怡', 'J5 邓少华']);
  await shot(page, 'imported');
  await page.getByRole('main').getByRole('link', { name: '焊工（板对接）' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('焊工（板对接）');
  await shot(page, 'event');
});

test('own sessions are listed, and one of them can be ended from another', async ({ browser }) => {
  const elsewhere = await browser.newContext();
  const phone = await elsewhere.newPage();
  await signIn(phone, leitai.url, 'admin');
  await page.goto(`${leitai.url}/account`);
  const sessions = page.locator('section', { has: page.getByRole('heading', { name: '登录设备' }) });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await shot(page, 'account');
  await sessions.getByRole('button', { name: '结束' }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await phone.goto(`${leitai.url}/run`);
  await expect(phone).toHaveURL(`${leitai.url}/sign-in?next=%2Frun`);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(`${leitai.url}/`);
  await page.goto(`${leitai.url}/run/people`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await shot(page, 'sign-in');
  await elsewhere.close();
});

test('a wrong password is answered, the right one leads back to where one wanted to go', async () => {
  await page.goto(`${leitai.url}/run/people`, { waitUntil: 'networkidle' });
  await page.getByLabel('登录名').fill('admin');
  await page.getByLabel(/^密码/).fill('not this one');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toHaveText('登录名或密码不对。');
  await page.getByLabel(/^密码/).fill(Person.password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page).toHaveURL(`${leitai.url}/run/people`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('人员与机构');
});

test('a lost invitation is replaced, and the judge accepts it in another browser', async ({ browser }) => {
  const lost = links.get('J2 高明辉')!;
  await page.getByRole('listitem').filter({ hasText: '高明辉' }).getByRole('button', { name: '换新链接' }).click();
  const link = (await linksShown(page)).get('高明辉')!;
  await shot(page, 'people');
  expect(link).not.toBe(lost);
  const tablet = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const judge = await tablet.newPage();
  await judge.goto(lost);
  await expect(judge.getByText('邀请无效、已使用或已过期，请向邀请人要一个新的。')).toBeVisible();
  await shot(judge, 'invitation-lost');
  await judge.goto(link);
  await expect(judge.getByText('高明辉，请您担任裁判')).toBeVisible();
  await shot(judge, 'invitation');
  await judge.getByLabel('登录名').fill('gao');
  await judge.getByLabel(/^密码/).fill(Person.password);
  await judge.getByRole('button', { name: '接受并登录' }).click();
  await expect(judge).toHaveURL(`${leitai.url}/judge`);
  await shot(judge, 'judge');
  await tablet.close();
});

test('the judge marks a sheet by hand', async ({ browser }) => {
  const tablet = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const judge = await tablet.newPage();
  await signIn(judge, leitai.url, 'gao');
  await judge.getByRole('link', { name: '12 焊缝尺寸' }).click();
  await expect(judge.getByRole('heading', { level: 1 })).toHaveText('12 焊缝尺寸');
  await expectRefused(judge, { code: 'B1.1', value: '1.25', sentence: 'B1.1最多1位小数，收到1.25。' });
  await expectRefused(judge, {
    code: 'B1.1',
    value: '１.２',
    sentence: '“１.２”不是分数，请用半角数字，如 7.25。',
  });
  await expect(judge.getByRole('banner').getByRole('status')).toHaveText('1处没有保存，请改正');
  await shot(judge, 'sheet-refused');
  await typeMark(judge, 'B1.1', '1.2');
  await expect(aspectCard(judge, 'B1.1')).toContainText('已存');
  await expect(aspectCard(judge, 'B1.1').getByRole('alert')).toBeHidden();
  await judge.getByRole('button', { name: '检查并提交' }).click();
  await expect(judge.getByText('还有3个评分点没打分：B1.2、B1.3、B1.4')).toBeVisible();
  await expect(judge.getByRole('button', { name: '提交', exact: true })).toBeDisabled();
  await shot(judge, 'review-missing');
  await judge.getByRole('button', { name: '返回修改' }).click();
  await typeMark(judge, 'B1.2', '0.9');
  await typeMark(judge, 'B1.3', '0.4');
  for (let step = 0; step < 3; step++) await aspectCard(judge, 'B1.4').getByRole('button', { name: '加0.1' }).click();
  await expect(aspectCard(judge, 'B1.4').getByRole('textbox')).toHaveValue('0.3');
  await expect(judge.getByRole('status').filter({ hasText: '全部已保存' })).toBeVisible();
  await shot(judge, 'sheet');
  await submitSheet(judge);
  await shot(judge, 'submitted');
  await tablet.close();
});

test('the console follows the judge, and says what is missing before the marking can be closed', async () => {
  await page.goto(`${leitai.url}/run/${event}`);
  const measured = page.getByRole('row').filter({ hasText: /焊缝尺寸|B1/ });
  await expect(measured.getByRole('cell').nth(3)).toHaveText('12');
  const { moves } = await overview();
  const closing = moves.find(({ to }) => to === 'marking_closed')!;
  await expect(page.getByRole('heading', { name: `还有${closing.count}件事没完成` })).toBeVisible();
  await expect(page.getByRole('button', { name: '结束评分' })).toHaveCount(0);
  await page.locator('summary', { hasText: '展开其余' }).click();
  for (const sentence of closing.missing) await expect(page.getByText(sentence, { exact: true })).toBeVisible();
  expect(closing.missing).toContain('裁判谢静怡须提交12号的“射线检测”评分表。');
  await shot(page, 'blocked');
  const refused = await page.request.post(`${leitai.url}/api/contests/welding-2026/events/welding/state`, {
    data: { uuid: crypto.randomUUID(), to: 'marking_closed', reason: '收表' },
  });
  expect(refused.status()).toBe(409);
  const said = `还有${closing.count}件事没完成：裁判J3须提交11号的“成形评判”评分表。`;
  expect((await refused.json()).detail.slice(0, said.length)).toBe(said);
});

test('in English a judge marks by the form, with a time and two points of a panel', async ({ browser }) => {
  const tablet = await browser.newContext({ viewport: { width: 820, height: 1180 }, locale: 'en-GB' });
  const judge = await tablet.newPage();
  await judge.goto(links.get('J5 邓少华')!.replace('/invite/', '/en/invite/'));
  await shot(judge, 'invitation');
  await judge.getByLabel('Login name').fill('deng');
  await judge.getByLabel(/^Password/).fill(Person.password);
  await judge.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(judge).toHaveURL(`${leitai.url}/en/judge`);
  await shot(judge, 'sheets');
  await judge.getByRole('link', { name: /^12 Panel of five/ }).click();
  const offStep = 'D1.1 goes in steps of 0.5; 7.3 is between steps.';
  await expectRefused(judge, { code: 'D1.1', value: '7.3', sentence: offStep });
  await shot(judge, 'panel-refused');
  await typeMark(judge, 'D1.1', '7.5');
  await judge.getByRole('link', { name: 'My mark sheets' }).click();
  await expect(judge.getByRole('link', { name: /^12 Panel of five/ })).toContainText('1 / 2');
  await judge.getByRole('link', { name: /^12 Panel of five/ }).click();
  await expect(aspectCard(judge, 'D1.1').getByRole('textbox')).toHaveValue('7.5');
  await typeMark(judge, 'D1.2', '8');
  await shot(judge, 'panel');
  await submitSheet(judge);
  await judge.goto(`${leitai.url}/en/judge`);
  await judge.getByRole('link', { name: /^12 Timing/ }).click();
  const noTime = '“48 min” is not a time; write minutes:seconds, such as 12:34.5.';
  await expectRefused(judge, { code: 'E1.1', value: '48 min', sentence: noTime });
  await shot(judge, 'time-refused');
  await typeMark(judge, 'E1.1', '48:20.5');
  await submitSheet(judge);
  await tablet.close();
});

test('what is missing comes in, the event is closed and made final by clicking, and the board says so', async ({
  browser,
}) => {
  const hall = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await hall.newPage();
  await phone.goto(`${leitai.url}/e/${event}`);
  await expect(phone.getByText('暂定', { exact: true })).toBeVisible();
  await page.goto(`${leitai.url}/run/${event}`);
  await markTheRest();
  await expect(page.getByRole('button', { name: '结束评分' })).toBeVisible();
  await shot(page, 'ready');
  await moveEvent(page, '结束评分', '全部评分表已交');
  await expect(page.getByRole('button', { name: '定稿' })).toBeVisible();
  await expect(page.getByRole('button', { name: '恢复评分' })).toBeVisible();
  await shot(page, 'closed');
  await moveEvent(page, '定稿', '裁判长确认');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('最终成绩');
  await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
  await shot(page, 'final');
  await expect(phone.getByText('最终成绩', { exact: true })).toBeVisible();
  await expectFinal(phone, { url: leitai.url, event, prizes: ['一等奖', '二等奖', '三等奖'] });
  await shot(phone, 'board-phone');
  await hall.close();
});

test('in English the final board shows the same, on a phone and on the wall', async () => {
  await page.goto(`${leitai.url}/en/e/${event}`);
  await expect(page.getByText('Final', { exact: true })).toBeVisible();
  await expectFinal(page, { url: leitai.url, event, prizes: ['First prize', 'Second prize', 'Third prize'] });
  await shot(page, 'board');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${leitai.url}/en/screen/${event}`);
  await expect(page.getByText('Final', { exact: true }).first()).toBeVisible();
  await shot(page, 'hall');
});
