import type { Language } from '@leitai/shared/domain/problem/catalogue';

/** Exit codes of the command line. */
export const EXIT = { ok: 0, invalid: 1, conflict: 2 } as const;

/** Language of what a command tells: that of the terminal, Chinese unless it is English (POSIX locale variables). */
export const language: Language = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'en'
  : 'zh';

/** One fault as one JSON line on stderr, for people and for scripts. */
export function tellFault(fault: { path: string; code: string; message: string }): void {
  const { path, code, message } = fault;
  process.stderr.write(`${JSON.stringify({ path, code, message })}\n`);
}
