import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { Stop } from './say.mjs';

const endings = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * @typedef {{ code: number, output: string }} Ended
 */

/**
 * Runs a program without stdin and collects what it prints. A program that cannot be started counts as exit code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const ended = (/** @type {number} */ code, message = '') => {
      for (const signal of endings) process.off(signal, interrupted);
      resolve({ code, output: output + message });
    };
    // Ended from outside, a step does not go on by itself in the background.
    const interrupted = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(130);
    };
    for (const signal of endings) process.on(signal, interrupted);
    child.on('error', (error) => ended(127, `${error.message}\n`));
    child.on('close', (code) => ended(code ?? 1));
  });
}

/**
 * Runs a step that has to succeed: silent when it does; when not, its whole output is shown and the command stops.
 * @param {{ zh: string, en: string, mend?: { zh: string, en: string } }} name with what to look at when it fails
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function must(name, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return;
  process.stderr.write(output);
  const { zh, en, mend } = name;
  throw new Stop(
    `${zh}失败（退出码 ${code}）。${mend?.zh ?? ''}`,
    `${en} failed (exit code ${code}). ${mend?.en ?? ''}`.trim(),
  );
}

/**
 * How to call npm: the one that started us, else the one on the path.
 * @param {string[]} args
 * @returns {[string, string[], { shell?: boolean }]}
 */
export function npm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return [process.execPath, [own, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}
