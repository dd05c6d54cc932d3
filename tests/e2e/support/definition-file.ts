import { readFileSync } from 'node:fs';
import { example } from './leitai.js';

/** The worked example as the browser's file chooser gets it, changed by `edit`. */
export function definitionFile(edit: (text: string) => string = (text) => text) {
  const text = edit(readFileSync(example, 'utf8'));
  return { name: 'welding-2026.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Three faults of meaning, each at its own place: a total of 99, an entry number twice, a judge whom nobody knows. */
export const withFaults = (text: string): string =>
  FAULTS.reduce((faulty, [what, by]) => replaced(faulty, what, by), text);

const FAULTS: [RegExp, string][] = [
  [/("code": "A1\.1"[^}]*?"max": )"2"/, '$1"1"'],
  [/"number": "02"/, '"number": "01"'],
  [/("code": "film"[^}]*?)\["J4"\]/, '$1["J9"]'],
];

function replaced(text: string, what: RegExp, by: string): string {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`the example holds no ${what}`);
  return result;
}
