import { type Grid, SHEET_LIMITS } from './grid.js';

/** What every workbook begins with: zip (.xlsx), or compound file (.xls and files with a password). */
const WORKBOOKS = ['504b', 'd0cf'];

export const isWorkbook = (bytes: Buffer): boolean => WORKBOOKS.includes(bytes.subarray(0, 2).toString('hex'));

/**
 * A CSV file (RFC 4180) as a sheet; null when it is no text. UTF-8, or GB 18030 as Excel in China saves it; comma, semicolon
 * or tab, whichever the first line has.
 */
export function readCsv(bytes: Buffer): Grid | null {
  const text = decoded(bytes)?.replace(/\r\n?/g, '\n').trimEnd();
  if (text === undefined || text.includes('\0')) return null;
  const [line = ''] = text.split('\n', 1);
  const rows = rowsOf(text, [',', '\t', ';'].find((sign) => line.includes(sign)) ?? ',');
  return {
    name: 'CSV',
    rows: rows.slice(0, SHEET_LIMITS.rows + 1),
    troubles: [],
    merged: [],
    tooLong: rows.length > SHEET_LIMITS.rows + 1,
    tooWide: rows.some((row) => row.length > SHEET_LIMITS.columns),
  };
}

function decoded(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding; the next one may read it.
    }
  }
  return undefined;
}

/** A cell in quotes may hold separators, line ends and doubled quotes. */
function rowsOf(text: string, separator: string): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\n]*))(${separator}|\\n|$)`, 'g');
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(cell)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim().slice(0, SHEET_LIMITS.cell));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.map(withoutEmptyEnd);
}

function withoutEmptyEnd(row: string[]): string[] {
  const last = row.findLastIndex((text) => text !== '');
  return row.slice(0, last + 1);
}
