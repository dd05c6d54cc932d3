import { closingLine } from './counts.mjs';

/** @typedef {import('./part.mjs').Outcome} Outcome */

/** @param {string} text */
const print = (text) => process.stdout.write(`${text}\n`);

/** @param {number} seconds */
const time = (seconds) => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/**
 * One line when a part has ended; what went wrong stands above it.
 * @param {Outcome} outcome
 */
export function tellOutcome(outcome) {
  const { part, seconds, trouble, passed, failed, skipped } = outcome;
  if (trouble) print(`── ${part.name} ${'─'.repeat(60)}\n${trouble.trimEnd()}\n${'─'.repeat(70)}`);
  const sign = failed > 0 ? '✗' : '✓';
  const numbers = `${passed} ✓${failed > 0 ? `  ${failed} ✗` : ''}${skipped > 0 ? `  ${skipped} –` : ''}`;
  print(`${sign} ${part.name.padEnd(7)} ${time(seconds).padStart(6)}  ${numbers.padEnd(16)} ${part.zh} · ${part.en}`);
}

/**
 * A part whose software is missing: a failure where a machine decides, a gap that is named where a person does.
 * @param {import('./part.mjs').Part} part
 * @param {boolean} ci
 * @returns {Outcome}
 */
export function leftOut(part, ci) {
  const counts = ci ? { failed: 1, skipped: 0 } : { failed: 0, skipped: 1 };
  print(`– ${part.name} 未执行，缺少：${part.needs.join('、')}  ·  left out, missing: ${part.needs.join(', ')}`);
  return { part, seconds: 0, passed: 0, trouble: '', ...counts };
}

/**
 * Adds up and prints the closing line.
 * @param {Outcome[]} outcomes
 * @param {number} seconds
 * @returns {number} exit code
 */
export function closeWith(outcomes, seconds) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    outcomes.reduce((total, one) => total + one[key], 0);
  const counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  print(`合计用时 ${time(seconds)}  ·  whole run ${time(seconds)}`);
  print(closingLine(counts));
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}
