import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { Device, HALL_NAME, HallServer } from './support/hall.js';
import { Person } from './support/person.js';
import { shot } from './support/shot.js';

let hall: HallServer;

test.beforeAll(async () => {
  hall = await HallServer.start();
});
test.afterAll(() => hall?.close());

const door = () => `http://${HALL_NAME}:${hall.installPort}`;
const download = async (file: string) => fetch(`http://127.0.0.1:${hall.installPort}/install/${file}`);

test('a device that trusts nothing is warned, and finds out how to trust the hall', async () => {
  const device = await Device.open(null);
  const { context } = device;
  await expect((await context.newPage()).goto(hall.url)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
  const page = await context.newPage();
  await page.goto(`${door()}/sign-in`);
  await expect(page).toHaveURL(`${door()}/install`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('让这台设备信任本场服务器');
  await expect(page.getByRole('link', { name: hall.url })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 820, height: 1180 });
  await shot(page, 'install-tablet');
  await page.setViewportSize({ width: 390, height: 844 });
  await shot(page, 'install-phone');
  await page.getByText('安卓、鸿蒙').click();
  await expect(page.getByText('火狐浏览器不采用系统里装的证书')).toBeVisible();
  await shot(page, 'install-phone-android');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Let this device trust the hall’s server');
  await shot(page, 'install-phone-en');
  await device.close();
});

test('plain HTTP gives the authority and nothing else of the product', async () => {
  expect((await download('leitai-ca.crt')).headers.get('content-type')).toBe('application/x-x509-ca-cert');
  expect((await download('leitai-ca.mobileconfig')).headers.get('content-type')).toBe(
    'application/x-apple-aspen-config',
  );
  const base = `http://127.0.0.1:${hall.installPort}`;
  for (const path of ['/api/session', '/health/ready', '/run', '/install/../api/docs']) {
    const answer = await fetch(base + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/install']);
  }
  expect((await fetch(`${base}/api/session`, { method: 'POST', body: '{}' })).status).toBe(405);
});

test('a device that installed it signs in under the name, and its page goes live over wss', async () => {
  const device = await Device.open(await hall.authority());
  const { context } = device;
  const page = await context.newPage();
  expect(hall.setupUrl).toContain(`https://${HALL_NAME}:`);
  await page.goto(hall.setupUrl);
  await page.getByLabel('姓名').fill('闻人舒');
  await page.getByLabel('登录名').fill('admin');
  await page.getByLabel(/^密码/).fill(Person.password);
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page).toHaveURL(/\/run/);
  const cookies = await context.cookies(hall.url);
  expect(cookies).toMatchObject([
    { name: expect.stringMatching(/^__Host-/), secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
  const trusted = await page.evaluate(() => ({ secure: isSecureContext, worker: 'serviceWorker' in navigator }));
  expect(trusted).toEqual({ secure: true, worker: true });
  const socket = await page.evaluate(
    (address) =>
      new Promise<string>((tell) => {
        const ws = new WebSocket(`${address}/socket.io/?EIO=4&transport=websocket`);
        ws.onmessage = ({ data }) => tell(String(data).slice(0, 1));
        ws.onerror = () => tell('refused');
      }),
    hall.url.replace('https', 'wss'),
  );
  expect(socket).toBe('0');
  await device.close();
});
