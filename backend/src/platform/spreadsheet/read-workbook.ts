import { CFB, type DenseWorkSheet, type Range, read, utils, type WorkBook } from '@e965/xlsx';
import { cellText } from './cell-text.js';
import { type Grid, type ReadWorkbook, SHEET_LIMITS } from './grid.js';
import { BadZip, unzip } from './unzip.js';

/** Header, rows, and one more that tells that there are too many. */
const ROWS_READ = SHEET_LIMITS.rows + 2;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel up to 2003, and every file that is locked with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const PARTS = ['[Content_Types].xml', 'xl/workbook.xml'];
/** Troubles listed one by one; a column of formulas says the same ten thousand times. */
const LISTED = 100;

/** Reads a file as text, whatever it is. Never throws for what somebody handed in. */
export function readWorkbook(file: Buffer): ReadWorkbook {
  if (file.length > SHEET_LIMITS.bytes) return { ok: false, trouble: 'too_large' };
  if (startsWith(file, OLD)) return { ok: false, trouble: 'old_excel' };
  if (!startsWith(file, ZIP)) return { ok: false, trouble: 'not_xlsx' };
  try {
    const parts = unzip(file);
    if (!PARTS.every((part) => parts.has(part))) return { ok: false, trouble: 'not_xlsx' };
    return { ok: true, sheets: sheetsOf(parsed(parts)) };
  } catch (error) {
    return { ok: false, trouble: error instanceof BadZip && error.kind === 'bomb' ? 'bomb' : 'damaged' };
  }
}

const startsWith = (file: Buffer, bytes: readonly number[]) => bytes.every((byte, index) => file[index] === byte);

/** Reads what was unpacked under our limit, not what the file's own headers make of it. */
function parsed(parts: ReadonlyMap<string, Buffer>): WorkBook {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of parts) CFB.utils.cfb_add(container, `/${name}`, content);
  const clean = CFB.write(container, { fileType: 'zip', type: 'buffer', compression: false }) as Buffer;
  return read(clean, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    sheetRows: ROWS_READ,
  });
}

function sheetsOf(book: WorkBook): Grid[] {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.slice(0, SHEET_LIMITS.sheets).map((name) =>
    gridOf(name, book.Sheets[name] as DenseWorkSheet, date1904),
  );
}

function gridOf(name: string, sheet: DenseWorkSheet, date1904: boolean): Grid {
  const data = sheet['!data'] ?? [];
  const grid: Grid = {
    name,
    rows: [],
    troubles: [],
    merged: (sheet['!merges'] ?? []).slice(0, LISTED).map((range: Range) => utils.encode_range(range)),
    tooLong: data.length >= ROWS_READ,
    tooWide: data.some((row) => row !== undefined && row.length > SHEET_LIMITS.columns),
  };
  for (let r = 0; r < Math.min(data.length, SHEET_LIMITS.rows + 1); r++)
    grid.rows.push(rowOf(grid, data[r], r, date1904));
  return grid;
}

function rowOf(grid: Grid, cells: DenseWorkSheet['!data'][number] | undefined, r: number, date1904: boolean): string[] {
  const row: string[] = [];
  const width = Math.min(cells?.length ?? 0, SHEET_LIMITS.columns);
  for (let c = 0; c < width; c++) {
    const cell = cells?.[c];
    const read = cell ? cellText(cell, date1904) : { text: '' };
    if ('trouble' in read && grid.troubles.length < LISTED)
      grid.troubles.push({ kind: read.trouble, cell: utils.encode_cell({ r, c }) });
    row.push('text' in read ? read.text : '');
  }
  while (row.at(-1) === '') row.pop();
  return row;
}
