import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './support/chromium.mjs';

const executablePath = chromiumPath();

/** Journeys in the system's Chromium; each starts the application that it needs. Paths are relative to this file. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // What was clicked, asked and answered; pictures of every step cost a fifth of the time.
    launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags },
  },
});
