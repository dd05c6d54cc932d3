import { type Page, test } from '@playwright/test';

/** Keeps a picture of a step in the test's results, for people to look at. Nothing is compared with it. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}
