import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium, expect } from '@playwright/test';
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

  /** The authority as the plain page gives it to a device (PEM). */
  async authority(): Promise<string> {
    return (await fetch(`http://127.0.0.1:${this.installPort}/install/leitai-ca.crt`)).text();
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
export class Device {
  readonly #home = mkdtempSync(path.join(tmpdir(), 'leitai-device-'));
  context!: BrowserContext;

  static async open(authority: string | null): Promise<Device> {
    const device = new Device();
    if (authority !== null) trust(device.#home, authority);
    await device.on();
    return device;
  }

  /** Switches the device on: what it stored before is still there. */
  async on(): Promise<void> {
    const executablePath = chromiumPath();
    this.context = await chromium.launchPersistentContext(this.#profile, {
      ...(executablePath && { executablePath }),
      env: { ...process.env, HOME: this.#home },
      args: [
        ...chromiumFlags,
        '--no-proxy-server',
        `--host-resolver-rules=MAP ${HALL_NAME} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    this.context.setDefaultTimeout(15_000);
  }

  /** Waits until the session's cookie is on the disk: Chromium writes cookies up to half a minute after they came. */
  async keepsSession(): Promise<void> {
    const store = path.join(this.#profile, 'Default', 'Cookies');
    const stored = () => existsSync(store) && readFileSync(store, 'latin1').includes('__Host-');
    await expect.poll(stored, { timeout: 60_000, intervals: [250] }).toBe(true);
  }

  /** The battery falls out: the browser gets no chance to store or to send anything. */
  async die(): Promise<void> {
    const gone = this.context.waitForEvent('close');
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      if (commandOf(pid).includes(`--user-data-dir=${this.#profile}`)) process.kill(Number(pid), 'SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  get #profile(): string {
    return path.join(this.#home, 'profile');
  }
}

/** How a process was started; nothing when it is gone by now. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function trust(home: string, authority: string): void {
  const store = path.join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const file = path.join(home, 'ca.crt');
  writeFileSync(file, authority);
  execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password']);
  execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', 'hall', '-i', file]);
}
