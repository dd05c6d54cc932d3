import { expect, type Page } from '@playwright/test';

export const PIN = '4071';

/** The row of a judge in the console's list. */
export const judgeRow = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `给${name}生成平板配对码` }) });

/** Makes a code in the console and returns it as it is shown. */
export async function makeCode(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: `给${name}生成平板配对码` }).click();
  await expect(page.getByText(`${name}的配对码`)).toBeVisible();
  await expect(page.getByRole('img', { name: `${name}的配对二维码` })).toBeVisible();
  return (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent())!.trim();
}

/** Chooses a PIN on the pairing page, where the judge's name is shown. */
export async function choosePin(page: Page, label = ''): Promise<void> {
  await page.getByLabel('自己定一个PIN').fill(PIN);
  await page.getByLabel('再输一遍PIN').fill(PIN);
  await page.getByLabel('平板编号').fill(label);
  await page.getByRole('button', { name: '配对这台平板' }).click();
}
