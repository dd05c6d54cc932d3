import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page should put before what one looks for. */
const MOST = 60;

/** Whether what has the focus, or what is drawn for it, lies in the window with an outline of at least two pixels. */
const focusIsSeen = () => {
  const focused = document.activeElement as HTMLElement;
  const drawn = [focused, focused.closest('label')].filter((each) => each !== null);
  return drawn.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    const { top, bottom, width, height } = each.getBoundingClientRect();
    const inside = bottom > 0 && top < innerHeight && width > 2 && height > 2;
    return inside && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
};

/** Presses Tab once and asserts that one sees where the keyboard is. */
export async function tab(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await page.evaluate(focusIsSeen), await page.evaluate(() => document.activeElement?.outerHTML)).toBe(true);
}

/** Tabs until a control has the focus; every stop on the way must be seen. Returns how many stops it took. */
export async function tabTo(page: Page, target: Locator): Promise<number> {
  for (let stops = 1; stops <= MOST; stops++) {
    await tab(page);
    if (await target.evaluate((element) => element === document.activeElement)) return stops;
  }
  throw new Error(`the keyboard did not reach ${target}`);
}
