import { expect, type Page } from '@playwright/test';
import { linksShown } from './console.js';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '设置清单' }).getByRole('link', { name });

/** Pastes what a spreadsheet puts on the clipboard into the field that has the focus. */
export const paste = (page: Page, text: string) =>
  page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', data);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

/** Sets a contest up through the console's screens, from its name to its publication; one event, one stage, one panel. Judge code → invitation link. */
export async function setUp(
  page: Page,
  url: string,
  { name, code, judges, scheme }: { name: string; code: string; judges: string[]; scheme: string },
): Promise<Map<string, string>> {
  await page.goto(`${url}/run/drafts`, { waitUntil: 'networkidle' });
  await field(page, '竞赛名称').fill(name);
  await field(page, '代号').fill(code);
  await page.getByRole('button', { name: '开始筹备' }).click();
  await part(page, '裁判').click();
  await page.getByRole('button', { name: '加裁判' }).click();
  await paste(page, judges.join('\n'));
  await page.getByRole('button', { name: '加赛项' }).click();
  await page.keyboard.type('焊工');
  await page.keyboard.press('Tab');
  await field(page, '赛项代号').fill('welding');
  await field(page, '发布后').selectOption('公开并开始报名');
  await page.getByRole('button', { name: '组织方须为“实操”写评分细则，可从表格粘贴。' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('外观');
  await field(page, 'A1的名称').fill('焊缝');
  await field(page, 'A1.1的名称').click();
  await paste(page, scheme);
  await part(page, '裁判组').click();
  await page.getByRole('button', { name: '加裁判组' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '发布竞赛' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  return linksShown(page);
}
