import { writeFileSync } from 'node:fs';
import { at } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';

/** Every check with what it looks after; each runs alone as `node scripts/checks/NAME.mjs`. */
const checks = {
  'first-load': '公众看板首次加载 · first load of the public board',
  types: '类型 · types',
  pages: '网页的类型 · types of the pages',
  lint: '格式与写法 · format and lint',
  boundaries: '谁可引用谁 · who may import whom',
  pure: '规则不取时钟与随机数 · rules take no clock and no chance',
  sizes: '文件与函数的长短 · sizes of files and functions',
  messages: '两种语言齐全 · both languages complete',
  'live-events': '现场意外 11.1–11.15 各有测试 · each of 11.1 to 11.15 has a test',
  lock: '锁文件完整 · the lock file is whole',
  docs: '文档属实 · documents are true',
  portable: '不含本机信息 · nothing of one machine',
};

/**
 * Runs all checks, two at a time, and tells the faults of each.
 * @param {string} [report] file for the counts as JSON
 * @returns {Promise<number>} exit code
 */
export async function runChecks(report) {
  const queue = Object.entries(checks);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) counts[await runCheck(...next)] += 1;
  };
  // The first one builds the pages if they are stale; the others read what it leaves.
  for (const [name, what] of queue.splice(0, 1)) counts[await runCheck(name, what)] += 1;
  await Promise.all([lane(), lane()]);
  if (report) writeFileSync(report, JSON.stringify(counts));
  return counts.failed > 0 ? 1 : 0;
}

/**
 * @param {string} name
 * @param {string} what
 * @returns {Promise<'passed' | 'failed'>}
 */
async function runCheck(name, what) {
  const started = performance.now();
  const { code, output } = await run(process.execPath, [at('scripts', 'checks', `${name}.mjs`)]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const faults = code === 0 ? '' : `${firstLines(output, 100)}\n`;
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name.padEnd(11)}${seconds} s  ${what}\n${faults}`);
  return code === 0 ? 'passed' : 'failed';
}

/**
 * @param {string} text
 * @param {number} count
 */
function firstLines(text, count) {
  const rows = text.trimEnd().split('\n');
  const rest = rows.length > count ? [`… ${rows.length - count} 行未列出 · more lines`] : [];
  return [...rows.slice(0, count), ...rest].map((row) => `    ${row}`).join('\n');
}
