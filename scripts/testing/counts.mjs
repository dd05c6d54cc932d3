import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Record<'jest' | 'playwright' | 'check', (report: any) => Counts>} */
const readers = {
  // A file that does not load holds no test that could fail: it counts as one.
  jest: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  // A journey that only passes when repeated has not passed.
  playwright: ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }),
  check: (report) => report,
};

/**
 * What a runner's report says, or undefined when the runner left none.
 * @param {keyof typeof readers} kind
 * @param {string} file
 * @returns {Counts | undefined}
 */
export function readCounts(kind, file) {
  return existsSync(file) ? readers[kind](JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/**
 * The closing line.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
