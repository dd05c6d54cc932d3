import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Person } from './person.js';

export const root = path.resolve(import.meta.dirname, '../../..');
export const example = path.join(root, 'docs/examples/welding-2026.json');

/** The built product as its own process on its own SQLite file. `close` ends the process and removes the data. */
export class Leitai {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'leitai-e2e-'));
  url = '';
  /** Address that makes the first account; only while the server is empty. */
  setupUrl = '';
  #child: ChildProcess | undefined;

  /** `args`: what stands behind `npm start --`. */
  private constructor(private readonly args: readonly string[]) {}

  static async start(...args: string[]): Promise<Leitai> {
    const leitai = new Leitai(args);
    await leitai.up();
    return leitai;
  }

  /** Starts the server; after a kill on the same port, so that open pages find it again. */
  async up(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const child = spawn(process.execPath, [path.join(root, 'backend/dist/main.js'), ...this.args], {
      env: { ...this.#environment(), PORT: port, HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    let output = '';
    for await (const line of createInterface({ input: child.stdout })) {
      output += `${line}\n`;
      this.setupUrl = /SETUP (\S+)/.exec(line)?.[1] ?? this.setupUrl;
      const ready = /is ready: (http\S+)/.exec(line)?.[1];
      if (!ready) continue;
      this.url = new URL(ready).origin;
      child.stdout.resume();
      return;
    }
    throw new Error(`the server did not start:\n${output}`);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** As Ctrl-C would, whatever process serves by now; then removes the data. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await this.close();
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Imports a definition by the command line; judge code → invitation token. */
  async import(definition: unknown): Promise<Map<string, string>> {
    const file = path.join(this.directory, 'definition.json');
    const out = path.join(this.directory, 'invitations.json');
    writeFileSync(file, JSON.stringify(definition));
    await this.run(['backend/dist/cli/import.js', file, '--invitations', out]);
    const rows = JSON.parse(readFileSync(out, 'utf8')) as { judge: string; token: string }[];
    return new Map(rows.map(({ judge, token }) => [judge, token]));
  }

  /** Runs a compiled command to its end and returns its output; throws with what it said when it fails. */
  async run([script = '', ...args]: string[]): Promise<string> {
    const child = spawn(process.execPath, [path.join(root, script), ...args], {
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${script} ended with ${code}:\n${said}`);
    return output;
  }

  /** The first administrator, over HTTP. */
  async administrator(): Promise<Person> {
    const admin = new Person(this.url);
    const token = this.setupUrl.split('/').at(-1);
    await admin.call('POST', '/api/setup', { token, name: '闻人舒', login: 'admin', password: Person.password });
    return admin;
  }

  /** A judge who accepts the invitation, over HTTP. */
  async judge(token: string, login: string): Promise<Person> {
    const judge = new Person(this.url);
    await judge.call('POST', `/api/invitations/${token}/accept`, { login, password: Person.password });
    return judge;
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      DATABASE_URL: `sqlite:${path.join(this.directory, 'leitai.sqlite')}`,
      LEITAI_DATA: this.directory,
      LOG_LEVEL: 'error',
    };
  }
}
