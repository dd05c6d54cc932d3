import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.js';
import { example, Leitai } from './support/leitai.js';
import type { Person } from './support/person.js';
import { aspectCard } from './support/sheet-page.js';
import { shot } from './support/shot.js';
import { signIn } from './support/sign-in.js';

let leitai: Leitai;

test.beforeAll(async () => {
  leitai = await Leitai.start();
  await leitai.administrator();
});
test.afterAll(() => leitai?.close());

/** Gives votes on the three judgements of entry 12 that are still due. */
async function judgeTwelve(judge: Person, votes: string[]): Promise<void> {
  const sheet = (await judge.sheets()).find(({ section, entry }) => section === 'B2' && entry === '12')!;
  await judge.mark(sheet, Object.fromEntries(votes.map((vote, index) => [`B2.${index + 1}`, vote])));
}

/** What the file has of one judge on entry 12, so that others can agree or not. */
function votesOf(code: string): string[] {
  const { events } = JSON.parse(readFileSync(example, 'utf8')) as {
    events: { marks: { section: string; entry: string; judge: string; values: Record<string, string> }[] }[];
  };
  const sheet = events[0]!.marks.find(
    ({ section, entry, judge }) => section === 'B2' && entry === '12' && judge === code,
  );
  return Object.values(sheet!.values);
}

test('judges who are too far apart are asked for a second vote, and settle it by the form', async ({ page }) => {
  const tokens = await leitai.import(JSON.parse(readFileSync(example, 'utf8')));
  const agreed = votesOf('J1');
  const settled = Number(agreed[0]) > 1 ? Number(agreed[0]) - 1 : Number(agreed[0]) + 1;
  const apart = Number(agreed[0]) > 1 ? Number(agreed[0]) - 2 : Number(agreed[0]) + 2;
  await judgeTwelve(await leitai.judge(tokens.get('J3')!, 'luo'), [String(apart), ...agreed.slice(1)]);
  await judgeTwelve(await leitai.judge(tokens.get('J5')!, 'deng'), agreed);

  await signIn(page, leitai.url, 'luo');
  await page.getByRole('link', { name: /^12 成形评判/ }).click();
  await expect(page.getByText('裁判之间相差超过一档：B2.1。')).toBeVisible();
  await expect(aspectCard(page, 'B2.2').getByRole('radio').first()).toBeDisabled();
  await expectAccessible(page);
  await shot(page, 'second vote');
  await aspectCard(page, 'B2.1').locator('label').nth(settled).click();
  await expect(page.getByText('这张表已提交，只能查看。')).toBeVisible();
  await expect(aspectCard(page, 'B2.1').getByRole('radio').nth(settled)).toBeChecked();
  await expect(aspectCard(page, 'B2.1').getByRole('radio').first()).toBeDisabled();
  await shot(page, 'settled');
});
