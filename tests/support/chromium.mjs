import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where the system's Chromium is: `LEITAI_CHROMIUM` if set, else the first one found.
 * @returns {string | undefined}
 */
export function chromiumPath() {
  const chosen = process.env.LEITAI_CHROMIUM;
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin');
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...found, ...elsewhere].find(existsSync);
}

/** What makes Chromium run headless as root, without a sandbox and without calling home. */
export const chromiumFlags = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'];
