import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.mjs';

/**
 * Runs `work` while holding a lock file, so that two commands never install or build at once. The file names its holder:
 * a lock whose holder is gone is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const mine = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(mine, identity(process.pid));
  const release = () => {
    if (holder(file) === identity(process.pid)) rmSync(file, { force: true });
    rmSync(mine, { force: true });
  };
  process.once('exit', release);
  try {
    await acquire(file, mine);
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} file
 * @param {string} mine
 */
async function acquire(file, mine) {
  for (let told = false; !take(file, mine); ) {
    const other = holder(file);
    if (other === undefined) continue;
    if (!alive(other)) {
      discard(file, other, mine);
      continue;
    }
    if (!told)
      say(`等待进程 ${pidOf(other)} 完成安装或构建`, `Waiting for process ${pidOf(other)}, which installs or builds`);
    told = true;
    await pause(200);
  }
}

/**
 * A hard link appears whole or not at all, so a lock is never seen without its holder.
 * @param {string} file
 * @param {string} mine
 */
function take(file, mine) {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves a dead holder's lock aside. If somebody else was faster, what was moved is their fresh lock, and it is put back.
 * @param {string} file
 * @param {string} dead
 * @param {string} mine
 */
function discard(file, dead, mine) {
  const aside = `${mine}.stale`;
  try {
    renameSync(file, aside);
    if (holder(aside) !== dead) take(file, aside);
  } catch {
    // Somebody else moved it first; the next round sees what they left.
  }
  rmSync(aside, { force: true });
}

/** @param {string} file */
function holder(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} identity */
const pidOf = (identity) => Number(identity.split(' ')[0]);

/** @param {string} other */
function alive(other) {
  try {
    process.kill(pidOf(other), 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return identity(pidOf(other)) === other;
}

/**
 * Process number and, where the system tells it, start time: numbers are used again, in containers after each restart.
 * @param {number} pid
 */
function identity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid} -`;
  }
}
