import { expect, type Page } from '@playwright/test';

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

/** Makes a move of the event by its button, with a reason: in a dialog when it cannot be taken back. */
export async function moveEvent(page: Page, label: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  const form = (await dialog.isVisible()) ? dialog : page.locator('form', { has: page.getByLabel('理由') });
  await form.getByLabel('理由').fill(reason);
  await form.getByRole('button', { name: label, exact: true }).click();
}
