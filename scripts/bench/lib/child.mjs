import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { at } from '../../bootstrap/root.mjs';

/**
 * Starts a floor program; it sends `{ port }` when it listens.
 * @param {string} name file in scripts/bench
 * @param {string[]} args
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startFloor(name, args) {
  const child = fork(at('scripts', 'bench', name), args);
  endWithUs(child);
  const [{ port }] = /** @type {[{ port: number }]} */ (await once(child, 'message'));
  return { port, stop: () => end(child) };
}

/**
 * Starts the built application.
 * @param {Record<string, string>} env
 * @returns {Promise<{ port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startServer(env) {
  const child = spawn(process.execPath, [at('backend', 'dist', 'main.js')], {
    env: { ...process.env, LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endWithUs(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /is ready: http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (!port) continue;
    child.stdout.resume();
    return { port: Number(port), pid: child.pid ?? 0, stop: () => end(child) };
  }
  throw new Error('the server did not start');
}

/**
 * A benchmark that failed leaves nothing running; who writes into a folder goes before the folder.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithUs(child) {
  process.prependOnceListener('exit', () => child.kill('SIGKILL'));
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
