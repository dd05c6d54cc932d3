import type { Language } from '../domain/problem/catalogue.js';

type Words = Record<Language, string>;

/** Code points of what was found that a sentence quotes: it does not carry megabytes. */
const QUOTED = 40;

const EXPECTED: Record<string, Words> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  array: { zh: '列表[…]', en: 'a list […]' },
  object: { zh: '对象{…}', en: 'an object {…}' },
  record: { zh: '对象{…}', en: 'an object {…}' },
};

/** What a schema wanted, in words; `expected` is zod's. */
export const expectedWords = (expected: string): Words => EXPECTED[expected] ?? { zh: expected, en: expected };

/** What came instead, in words. */
export function gotWords(got: unknown): Words {
  if (typeof got === 'string') return { zh: `文本“${quoted(got)}”`, en: `the text “${quoted(got)}”` };
  if (typeof got === 'number') return { zh: `数${got}`, en: `the number ${got}` };
  if (Array.isArray(got)) return { zh: '列表', en: 'a list' };
  if (typeof got === 'object' && got !== null) return { zh: '对象', en: 'an object' };
  return { zh: String(got), en: String(got) };
}

/** The beginning of what was found. */
export function quoted(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value).slice(0, QUOTED * 2);
  return [...text].slice(0, QUOTED).join('');
}
