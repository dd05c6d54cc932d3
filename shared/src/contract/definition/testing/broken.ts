import type { ProblemCode } from '../../../domain/problem/catalogue.js';

/** Places of the worked example that the tables of bad input break. */
export const E = 'events[0]';
export const THEORY = `${E}.stages[0]`;
export const PRACTICAL = `${E}.stages[1]`;
export const criterion = (index: number) => `${PRACTICAL}.criteria[${index}]`;
export const aspect = (c: number, s: number, a: number) => `${criterion(c)}.sections[${s}].aspects[${a}]`;
export const BINARY = aspect(0, 0, 0);
export const DEDUCT = aspect(0, 0, 3);
export const BANDS = aspect(1, 0, 0);
export const JUDGEMENT = aspect(1, 1, 0);
export const VALUE = aspect(2, 0, 0);
export const PANEL = aspect(3, 0, 0);
export const TIME = aspect(4, 0, 0);
export const PENALTY = aspect(4, 1, 0);
export const SESSION = `${PRACTICAL}.sessions[0]`;
export const mark = (sheet: number, code: string) => `${E}.marks[${sheet}].values["${code}"]`;

/** What is changed, by path; `undefined` takes a field away. */
export type Changes = Record<string, unknown>;

/** Reads a place of the untouched example. */
export type Original = (path: string) => unknown;

/** The code, the path it must be answered at, and what is changed for it. */
export type BadCase = [code: ProblemCode, path: string, changes: Changes | ((original: Original) => Changes)];

const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, key]) =>
    index === undefined ? (quoted ?? key ?? '') : Number(index),
  );

const follow = (value: unknown, steps: readonly (string | number)[]): unknown =>
  steps.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], value);

/** A parsed copy of a definition with some places changed. */
export function changed(text: string, changes: BadCase[2]): unknown {
  const file: unknown = JSON.parse(text);
  const original: Original = (path) => follow(JSON.parse(text), stepsOf(path));
  const wanted = typeof changes === 'function' ? changes(original) : changes;
  for (const [path, value] of Object.entries(wanted)) {
    const steps = stepsOf(path);
    const last = steps.pop() ?? '';
    const holder = follow(file, steps) as Record<PropertyKey, unknown>;
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return file;
}

/** One more item at the end of a list. */
export const appended =
  (path: string, item: (original: Original) => unknown) =>
  (original: Original): Changes => ({ [path]: [...(original(path) as unknown[]), item(original)] });
