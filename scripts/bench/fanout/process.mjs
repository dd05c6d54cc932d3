import { fork } from 'node:child_process';
import { once } from 'node:events';
import { at } from '../../bootstrap/root.mjs';

/**
 * A program of its own that answers commands.
 * @typedef {{ ready: any, ask: (command: string, value?: unknown) => Promise<any>, stop: () => Promise<void> }} Helper
 */

/**
 * Starts a program in scripts/bench that calls `answer`, with a garbage collector one can call.
 * @param {string} name
 * @returns {Promise<Helper>} `ready` is what the program announced
 */
export async function start(name) {
  const child = fork(at('scripts', 'bench', name), { execArgv: ['--expose-gc'] });
  /** @type {Map<number, (value: unknown) => void>} */
  const waiting = new Map();
  let last = 0;
  const [ready] = await once(child, 'message');
  child.on('message', (/** @type {{ id: number, value: unknown }} */ { id, value }) => {
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  child.on('exit', (code) => {
    if (code) throw new Error(`${name} ended with ${code}`);
  });
  const ask = (/** @type {string} */ command, /** @type {unknown} */ value) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      child.send({ id: last, command, value });
    });
  const stop = async () => {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  return { ready, ask, stop };
}

/**
 * The other end: announces itself, answers until the parent lets go.
 * @param {unknown} ready
 * @param {Record<string, (value: any) => unknown>} commands
 */
export function answer(ready, commands) {
  process.on('message', async (/** @type {{ id: number, command: string, value: unknown }} */ message) => {
    const value = await commands[message.command]?.(message.value);
    if (process.connected) process.send?.({ id: message.id, value });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.(ready);
}
