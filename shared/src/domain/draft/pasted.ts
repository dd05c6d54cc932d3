import type { DefinedAspect } from '../contest/definition.js';
import { nextCode } from './free-code.js';
import { typeOf } from './scheme-rule-text.js';

/** Rows of cells out of a spreadsheet's clipboard: tabs between cells, lines between rows; empty rows left out. */
export const pastedRows = (text: string): string[][] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));

/** Names out of a pasted column; of several columns the first counts. */
export const pastedNames = (text: string): string[] =>
  pastedRows(text).flatMap(([name = '']) => (name === '' ? [] : [name]));

type AspectType = DefinedAspect['type'];

export interface PastedAspects {
  /** Raw aspects, to be checked by the shape of a definition. */
  aspects: object[];
  /** Numbers of the rows that could not be read, from 1. */
  wrong: number[];
}

/**
 * Aspects out of pasted rows: name and marks; or code, name, marks; or code, name, type, marks, and what the type needs (marks
 * taken off for each fault, or the step of a panel). A first row without a number is the heading. `stem` and `taken` give a
 * code to those that bring none.
 */
export function pastedAspects(text: string, stem: string, taken: readonly { code: string }[]): PastedAspects {
  const rows = pastedRows(text);
  const body = rows[0] && !rows[0].some(isNumber) ? rows.slice(1) : rows;
  const known = [...taken];
  const result: PastedAspects = { aspects: [], wrong: [] };
  for (const [index, cells] of body.entries()) {
    const row = readRow(cells);
    if (row) {
      const code = row.code ?? nextCode(stem, known);
      known.push({ code });
      result.aspects.push({ ...row, code });
    } else result.wrong.push(index + 1 + rows.length - body.length);
  }
  return result;
}

const isNumber = (cell: string): boolean => /^\d{1,9}(\.\d{1,6})?$/.test(cell);

interface Row {
  code?: string;
  name: string;
  type: AspectType;
  max: string;
}

function readRow(cells: readonly string[]): Row | null {
  const filled = cells.slice(0, lastFilled(cells) + 1);
  if (filled.length === 2) return whole('', filled[0], 'binary', filled[1]);
  if (filled.length === 3) return whole(filled[0], filled[1], 'binary', filled[2]);
  const [code, name, word = '', max, more] = filled;
  return whole(code, name, pastedType(word), max, more);
}

/** Bands and times need more than a row of the clipboard brings. */
function pastedType(word: string): AspectType | undefined {
  const type = typeOf(word);
  return type === 'bands' || type === 'time' ? undefined : type;
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '');

function whole(code = '', name = '', type?: AspectType, max = '', more = ''): Row | null {
  if (name === '' || !type || !isNumber(max)) return null;
  const own = type === 'deduct' ? { each: more || '1' } : type === 'panel' && more ? { step: more } : {};
  return { ...(code === '' ? {} : { code }), name, type, max, ...own };
}
