import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../../support/chromium.mjs';
import { root } from './leitai.js';

export const HALL_NAME = 'hall.leitai.test';

/** The built product in a hall: HTTPS under a name that is not localhost. */
export class HallServer {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'leitai-hall-'));
  /** Address under the hall's name. */
  url = '';
  setupUrl = '';
  port = 0;
  installPort = 0;
  #child: ChildProcess | undefined;

  static async start(): Promise<HallServer> {
    const hall = new HallServer();
    const main = path.join(root, 'backend/dist/main.js');
    const child = spawn(process.execPath, [main, '--lan', '--host', HALL_NAME], {
      env: {
        ...process.env,
        DATABASE_URL: `sqlite:${path.join(hall.directory, 'leitai.sqlite')}`,
        LEITAI_DATA: hall.directory,
        LOG_LEVEL: 'error',
        HOST: '127.0.0.1',
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    hall.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      hall.setupUrl = /SETUP (\S+)/.exec(line)?.[1] ?? hall.setupUrl;
      hall.url = /is ready: (https\S+)/.exec(line)?.[1] ?? hall.url;
      hall.installPort = Number(/first open: http:\/\/[^/]+:(\d+)\/install/.exec(line)?.[1] ?? 0);
      if (!hall.installPort) continue;
      hall.port = Number(new URL(hall.url).port);
      child.stdout.resume();
      return hall;
    }
    throw new Error('the hall did not open');
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/**
 * A device of its own that finds the hall by its name and nothing else. With `authority` (PEM) it trusts it as a tablet does
 * that installed it: in the device's store, without any switch that skips checks.
 */
export async function openDevice(
  authority: string | null,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const home = mkdtempSync(path.join(tmpdir(), 'leitai-device-'));
  if (authority !== null) trust(home, authority);
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(path.join(home, 'profile'), {
    ...(executablePath && { executablePath }),
    env: { ...process.env, HOME: home },
    args: [
      ...chromiumFlags,
      '--no-proxy-server',
      `--host-resolver-rules=MAP ${HALL_NAME} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const close = async () => {
    await context.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

function trust(home: string, authority: string): void {
  const store = path.join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const file = path.join(home, 'ca.crt');
  writeFileSync(file, authority);
  execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password']);
  execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', 'hall', '-i', file]);
}
