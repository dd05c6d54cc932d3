import { expect, type Page } from '@playwright/test';

const LINK = /- link\b[^\n]*:\n\s+- \/url: (\S+)/g;
const CONTROL = /- (button|textbox|searchbox|combobox|radio|checkbox|switch|slider|spinbutton) "((?:[^"\\]|\\.)*)"/g;

/** What a page offers to somebody who does not see it: where its links lead, and role and name of all else to operate. */
export async function controlsOf(page: Page): Promise<string[]> {
  const snapshot = await page.locator('body').ariaSnapshot();
  const links = [...snapshot.matchAll(LINK)].map(([, url]) => `link ${url}`);
  return [...links, ...[...snapshot.matchAll(CONTROL)].map(([, role, name]) => `${role} ${name}`)];
}

/** Nothing is wider than the window but what scrolls in a region or a navigation of its own. */
export async function expectFits(page: Page): Promise<void> {
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input:not(.vh), select')]
      .filter((each) => each.checkVisibility() && !each.closest('[role=region], nav, .skip'))
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      })
      .map((each) => each.outerHTML),
  );
  expect(outside, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}
