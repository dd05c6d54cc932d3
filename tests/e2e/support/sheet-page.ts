import { expect, type Locator, type Page } from '@playwright/test';

/** One aspect's card on a mark sheet. */
export const aspectCard = (page: Page, code: string): Locator => page.locator(`[data-aspect="${code}"]`);

/** Types a value into the field of an aspect and leaves the field, as a judge does. */
export async function typeMark(page: Page, code: string, value: string): Promise<void> {
  const field = aspectCard(page, code).getByRole('textbox');
  await field.fill(value);
  await field.blur();
}

/** Types what is no mark: the sheet says why, by `sentence`, and that nothing was saved. */
export async function expectRefused(
  page: Page,
  { code, value, sentence }: { code: string; value: string; sentence: string },
): Promise<void> {
  await typeMark(page, code, value);
  await expect(aspectCard(page, code).getByRole('alert')).toHaveText(sentence);
  await expect(aspectCard(page, code)).toContainText(/没有保存|Not saved/);
}

/** Reviews and submits a sheet that is complete; the next open one, or the list, follows. */
export async function submitSheet(page: Page): Promise<void> {
  const sheet = page.url();
  await page.getByRole('button', { name: /^(检查并提交|Review and submit)$/ }).click();
  await page.getByRole('button', { name: /^(提交|Submit)$/ }).click();
  await expect(page).not.toHaveURL(sheet);
}
