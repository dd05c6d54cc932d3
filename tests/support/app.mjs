import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.mjs';

/**
 * The application as its own process on a free port of 127.0.0.1, on a new SQLite database unless told otherwise.
 */
export class RunningApp {
  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {string} url
   * @param {string} dir holds database and key; removed at the end
   */
  constructor(child, url, dir) {
    this.child = child;
    this.url = url;
    this.dir = dir;
    /** What it printed so far. */
    this.output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      this.output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    process.once('exit', this.#kill);
  }

  /**
   * Starts a command (default: the built server) at the repository's root and waits until it is ready.
   * @param {{ command?: string[], env?: Record<string, string>, seconds?: number }} [options]
   * @returns {Promise<RunningApp>}
   * @throws with the command's output when it ends or is not ready in time
   */
  static async start({ command = ['node', 'backend/dist/main.js'], env = {}, seconds = 60 } = {}) {
    const dir = await mkdtemp(path.join(tmpdir(), 'leitai-app-'));
    const port = await freePort();
    const [program = 'node', ...args] = command;
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: `sqlite:${dir}/leitai.sqlite`,
        LEITAI_DATA: dir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const app = new RunningApp(child, `http://localhost:${port}`, dir);
    await app.#untilReady(Date.now() + seconds * 1000);
    return app;
  }

  /** Address of the page that makes the first account of an empty server. */
  get setupUrl() {
    const token = /SETUP \S+\/setup\/(\S+)/.exec(this.output)?.[1];
    if (!token) throw new Error(`no SETUP line:\n${this.output}`);
    return `${this.url}/setup/${token}`;
  }

  /**
   * Ends it and removes its data.
   * @returns {Promise<number | null>} exit code after the drain
   */
  async stop() {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await gone;
    }
    process.off('exit', this.#kill);
    await rm(this.dir, { recursive: true, force: true });
    return this.child.exitCode;
  }

  #kill = () => {
    this.child.kill('SIGKILL');
  };

  /** @param {number} limit */
  async #untilReady(limit) {
    for (;;) {
      const ready = await fetch(`${this.url}/health/ready`).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return;
      if (this.child.exitCode !== null || Date.now() > limit) {
        await this.stop();
        throw new Error(`not ready:\n${this.output}`);
      }
      await pause(100);
    }
  }
}
