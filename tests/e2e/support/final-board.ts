import { expect, type Page } from '@playwright/test';
import { boardOverHttp, linesOf, linesOnPage } from './board.js';

/** The board is final: every rank, mark and total as REST has them, and each medal in words on the row it belongs to. */
export async function expectFinal(
  page: Page,
  { url, event, prizes }: { url: string; event: string; prizes: string[] },
) {
  const board = await boardOverHttp(url, event);
  expect(board.head.status).toBe('final');
  expect(await linesOnPage(page)).toEqual(linesOf(board));
  const awards = board.rows.map(({ award }) => award);
  expect(new Set(awards)).toEqual(new Set([0, 1, 2, null]));
  for (const { number, rank, award } of board.rows) {
    const cell = page.locator(`tr[data-n="${number}"] td.rk`);
    await expect(cell).toHaveText(award === null ? String(rank) : `${rank}${prizes[award]}`);
  }
}
