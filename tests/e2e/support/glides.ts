import { expect, type Page } from '@playwright/test';

/** From now on the page remembers whether anything in it moved by an animation. */
export const watchGlides = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const glides = document.documentElement;
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...args) {
      glides.setAttribute('data-glides', 'some');
      return animate.apply(this, args);
    };
    document.addEventListener('animationstart', () => glides.setAttribute('data-glides', 'some'), true);
  });

/** Whether anything moved since; nothing may under `reduce`. */
export async function expectGlides(page: Page, reducedMotion: 'no-preference' | 'reduce'): Promise<void> {
  const glides = await page.locator('html').getAttribute('data-glides');
  expect(glides).toBe(reducedMotion === 'reduce' ? null : 'some');
}
