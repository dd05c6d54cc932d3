import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { escaped } from './cell-text.js';

/** A text, written as text and escaped; `{ number }`: a decimal number as text, written as a number; null: nothing. */
export type Cell = string | { number: string } | null;

export interface SheetToWrite {
  /** At most 31 characters, none of `[]:*?/\`: others are left out. */
  name: string;
  /** Lines above the header, such as 暂定成绩. */
  above?: string[];
  header: string[];
  /** Column widths in characters; a width that is missing follows from the header. */
  widths?: number[];
  rows: Cell[][];
}

const WIDEST = 60;

/** The sheets as an .xlsx file. Ids stay text, and no cell can run anything. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Buffer {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheetName(sheet.name), true);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet';

function sheetOf({ above = [], header, widths = [], rows }: SheetToWrite): WorkSheet {
  const lines: Cell[][] = [...above.map((line) => [line]), header, ...rows];
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map(cellOf)));
  sheet['!cols'] = header.map((title, index) => ({ wch: widths[index] ?? Math.min(WIDEST, widthOf(title) + 4) }));
  return sheet;
}

/** `@` is the format for text: a long id that somebody edits in Excel stays text, too. */
function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return { t: 's', v: escaped(cell), z: '@' };
  return { t: 'n', v: Number(cell.number) };
}

/** Chinese characters are twice as wide. */
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > '\u2e7f' ? 2 : 1), 0);
