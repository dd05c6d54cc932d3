import { type CDPSession, expect, type Page } from '@playwright/test';

/** A page that must follow its board without ever being loaded again. */
export class Watcher {
  /** Deltas that arrived. */
  deltas = 0;
  #joined = false;
  #loads = 0;
  /** One session for all: what one session took away no other gives back. */
  #devtools: CDPSession | undefined;

  private constructor(readonly page: Page) {
    page.on('load', () => this.#loads++);
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"board.delta"')) this.deltas++;
        // Socket.IO's answer to the request to join.
        if (/^43\d+\[\{"ok":true/.test(String(payload))) this.#joined = true;
      }),
    );
  }

  static async open(page: Page, address: string): Promise<Watcher> {
    const watcher = new Watcher(page);
    await page.goto(address);
    await expect.poll(() => watcher.#joined, { timeout: 30_000 }).toBe(true);
    // A reload would wipe it.
    await page.evaluate(() => document.documentElement.setAttribute('data-e2e', 'opened once'));
    return watcher;
  }

  async expectOpenedOnce(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-e2e', 'opened once');
    expect(this.#loads).toBe(1);
  }

  /** Takes the network away from this page, as a hall's Wi-Fi does: its socket stays open, and nothing comes. */
  async setOffline(offline: boolean): Promise<void> {
    this.#devtools ??= await this.page.context().newCDPSession(this.page);
    const unlimited = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await this.#devtools.send('Network.emulateNetworkConditions', { offline, ...unlimited });
  }
}

/** The lines of the hall screen's current page: `number rank total`. */
export const linesOnWall = (page: Page): Promise<string[]> =>
  page.locator('main ol > li:has(.no)').evaluateAll((rows) =>
    rows.map((row) => {
      const [number, rank, total] = ['.no', '.rk', '.sc'].map((part) => row.querySelector(part)?.textContent?.trim());
      return [number, rank, total].join(' ');
    }),
  );

/** Waits until every page of the hall screen was seen, and all of them together say this. */
export async function expectOnWall(page: Page, lines: readonly string[]): Promise<void> {
  const seen = new Map<string, string>();
  const read = async () => {
    for (const line of await linesOnWall(page)) seen.set(line.split(' ')[0]!, line);
    return [...seen.values()].sort();
  };
  await expect.poll(read, { timeout: 60_000 }).toEqual([...lines].sort());
}
