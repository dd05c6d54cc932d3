import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { at, root } from '../bootstrap/root.mjs';
import { readCounts } from './counts.mjs';

/**
 * @typedef {object} Part
 * @property {import('./options.mjs').PartName} name
 * @property {string} zh
 * @property {string} en
 * @property {'jest' | 'playwright' | 'check'} kind
 * @property {(report: string) => string[]} args Node's arguments, given where the report must be written
 * @property {import('./provision.mjs').Need[]} needs
 * @property {() => Promise<{ env: Record<string, string>, end: () => Promise<void> }>} [prepare]
 *
 * @typedef {import('./counts.mjs').Counts & { part: Part, seconds: number, trouble: string }} Outcome
 */

/** A part that hangs ends as a failure; endurance runs have hours. */
const minutes = (/** @type {Record<string, string>} */ env) => (env.LEITAI_SOAK ? 180 : 25);

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends every runner with all its children; for an interrupted run. */
export function endRunning() {
  for (const child of running) endGroup(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  try {
    process.kill(-(/** @type {number} */ (child.pid)), 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/**
 * Runs one part; its log and report stand in test-results/.
 * @param {Part} part
 * @param {Record<string, string>} extra environment
 * @returns {Promise<Outcome>}
 */
export async function runPart(part, extra) {
  const started = performance.now();
  const report = at('test-results', `${part.name}.json`);
  mkdirSync(at('test-results'), { recursive: true });
  rmSync(report, { force: true });
  let trouble = '';
  try {
    const prepared = await part.prepare?.();
    try {
      trouble = await follow(part, report, { ...extra, ...prepared?.env });
    } finally {
      await prepared?.end();
    }
  } catch (error) {
    trouble = error instanceof Error ? `${error.stack}\n` : String(error);
  }
  const counts = readCounts(part.kind, report);
  return { part, seconds: (performance.now() - started) / 1000, ...judge(counts, trouble) };
}

/**
 * A part that ran nothing, or that failed without naming a test, is one failure of its own.
 * @param {import('./counts.mjs').Counts | undefined} counts
 * @param {string} trouble
 */
function judge(counts, trouble) {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  if (known.failed > 0) return { ...known, trouble };
  if (trouble !== '') return { ...known, failed: 1, trouble };
  if (known.passed > 0) return { ...known, trouble: '' };
  return { ...known, failed: 1, trouble: '没有执行任何测试 · no test was executed\n' };
}

/**
 * @param {Part} part
 * @param {string} report
 * @param {Record<string, string>} extra
 * @returns {Promise<string>} empty when the runner ended well
 */
function follow(part, report, extra) {
  const logFile = at('test-results', `${part.name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, part.args(report), {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const limit = setTimeout(() => {
    log.write(`${minutes(extra)} 分钟后仍未结束 · not finished after ${minutes(extra)} minutes\n`);
    endGroup(child);
  }, minutes(extra) * 60_000);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      log.end(() => resolve(code === 0 ? '' : lastLines(logFile, 400)));
    });
  });
}

/**
 * @param {string} file
 * @param {number} count
 */
function lastLines(file, count) {
  return readFileSync(file, 'utf8').split('\n').slice(-count).join('\n');
}
