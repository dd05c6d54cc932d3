/** Limits of a spreadsheet that somebody hands in. */
export const SHEET_LIMITS = {
  /** Of the file, in bytes. */
  bytes: 10 * 1024 * 1024,
  /** Rows below the header. */
  rows: 10_000,
  /** Columns of the widest row. */
  columns: 200,
  /** Sheets in a file. */
  sheets: 50,
  /** UTF-16 units in a cell, as in Excel. */
  cell: 32_767,
} as const;

/** What is wrong with a cell, and where in the sheet it is. */
export interface CellTrouble {
  kind: 'formula' | 'error' | 'long_number' | 'long_text';
  /** As Excel calls it: `C7`. */
  cell: string;
}

/** A sheet as text. Numbers are written as Excel keeps them, dates as `2026-11-21`; what could not be read is a trouble. */
export interface Grid {
  name: string;
  /** Row by row, the first row of the sheet first. Trailing empty cells are left out. */
  rows: string[][];
  troubles: CellTrouble[];
  /** Merged areas, as Excel calls them: `A1:C1`. */
  merged: string[];
  /** There were more rows than `SHEET_LIMITS.rows` below a header. */
  tooLong: boolean;
  tooWide: boolean;
}

/** A file that is no workbook, by its content, or one that is not let in. */
export type FileTrouble = 'not_xlsx' | 'old_excel' | 'too_large' | 'bomb' | 'damaged';

export type ReadWorkbook = { ok: true; sheets: Grid[] } | { ok: false; trouble: FileTrouble };
