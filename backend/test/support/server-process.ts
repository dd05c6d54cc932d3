import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestDatabase } from './database.js';
import { atTheEnd } from './tidy-up.js';

const dist = join(__dirname, '../../dist');

export const environmentOf = (database: TestDatabase, more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'test',
  DATABASE_URL: database.url,
  LEITAI_DATA: database.directory,
  HOST: '127.0.0.1',
  LOG_LEVEL: 'error',
  ...more,
});

/** The built server as its own process: what a kill really does. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** One-time token of an empty server. */
    readonly setupToken: string | undefined,
    /** All it printed so far, on both streams. */
    readonly said: () => string,
  ) {}

  /** Starts on a free port and waits until it answers; rejects with its output when it does not. */
  static async start(
    database: TestDatabase,
    more: Record<string, string> = {},
    args: readonly string[] = [],
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(dist, 'main.js'), ...args], {
      env: environmentOf(database, { PORT: '0', ...more }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.once(
      'exit',
      atTheEnd(() => end(child, 'SIGKILL')),
    );
    let setupToken: string | undefined;
    let output = '';
    child.stderr!.on('data', (chunk) => {
      output += chunk;
    });
    const lines = createInterface({ input: child.stdout! });
    for await (const line of lines) {
      output += `${line}\n`;
      setupToken ??= /SETUP \S+\/setup\/(\S+)/.exec(line)?.[1];
      const ready = /is ready: (http\S+)/.exec(line)?.[1];
      if (!ready) continue;
      child.stdout!.on('data', (chunk) => {
        output += chunk;
      });
      child.stdout!.resume();
      return new ServerProcess(child, ready, setupToken, () => output);
    }
    throw new Error(`the server did not start:\n${output}`);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** SIGKILL, as a power cut would. */
  async kill(): Promise<void> {
    await end(this.child, 'SIGKILL');
  }

  /** SIGTERM; resolves with the exit code after the drain. */
  async stop(): Promise<number | null> {
    await end(this.child, 'SIGTERM');
    return this.child.exitCode;
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a compiled command to its end. */
export async function runCli(
  name: string,
  args: readonly string[],
  database: TestDatabase,
  more: Record<string, string> = {},
): Promise<Ran> {
  return runNode([join(dist, 'cli', `${name}.js`), ...args], environmentOf(database, more));
}

export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    chunks.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    chunks.stderr += text;
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, ...chunks };
}
