import { existsSync, readFileSync } from 'node:fs';
import { Stop } from '../../bootstrap/say.mjs';

/** Descriptors a process needs beside its connections. */
const SPARE = 200;

/** Open files a process may have (Node raises its own limit to the hard one); unknown counts as unlimited. */
function openFiles() {
  const file = '/proc/self/limits';
  if (!existsSync(file)) return Number.POSITIVE_INFINITY;
  const [, soft] = /Max open files\s+(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return soft === undefined || soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft);
}

/**
 * How many swarm processes hold the viewers of all servers, at least two.
 * @param {number} viewers of each server
 * @param {number} servers
 */
export function swarmsFor(viewers, servers) {
  const limit = openFiles();
  console.log(`open files per process: ${limit}`);
  const room = limit - SPARE;
  if (viewers > room)
    throw new Stop(
      `每个进程需要 ${viewers + SPARE} 个文件描述符，现在只允许 ${limit} 个；请先执行 ulimit -n ${viewers + SPARE}，或加 --quick。`,
      `A process needs ${viewers + SPARE} file descriptors and may have ${limit}; run ulimit -n ${viewers + SPARE} first, or use --quick.`,
    );
  return Math.max(2, Math.ceil((viewers * servers) / room));
}
