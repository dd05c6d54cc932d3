import { expect, type Page } from '@playwright/test';
import { Person } from './person.js';

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/sign-in`, { waitUntil: 'networkidle' });
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(Person.password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
