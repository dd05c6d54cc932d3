import { expect, type Page } from '@playwright/test';
import { shot } from './shot.js';

type File = { name: string; mimeType: string; buffer: Buffer };

/** Gives a file to the console's import page through the browser's own file chooser. */
export async function chooseFile(page: Page, file: File): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByText(/选择文件|welding-2026\.json/).click();
  await (await choosing).setFiles(file);
}

/** Judge code → invitation link, as the import page shows them this once. */
export async function linksShown(page: Page): Promise<Map<string, string>> {
  const plate = page.locator('section', { has: page.getByRole('heading', { name: '邀请链接' }) });
  await expect(plate.getByRole('listitem').first()).toBeVisible();
  const rows = await plate
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector('b')!.textContent.trim(),
        item.querySelector('code')!.textContent.trim(),
      ]),
    );
  return new Map(rows as [string, string][]);
}

/** Makes a move of the event by its button, with a reason; what cannot be taken back asks for it in a dialog. */
export async function moveEvent(page: Page, label: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const form = page.locator('form', { has: page.getByLabel('理由') });
  await form.getByLabel('理由').fill(reason);
  await shot(page, `reason ${label}`);
  await form.getByRole('button', { name: label, exact: true }).click();
}
