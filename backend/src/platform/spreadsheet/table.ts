import type { Violation } from '@leitai/shared/domain/problem/violation';
import { dateText } from './cell-text.js';
import { type Grid, SHEET_LIMITS } from './grid.js';

/** A column of a list that people fill in. */
export interface Column<K extends string> {
  key: K;
  /** Its header, as templates write it first; the others are taken, too. Spaces, width and case do not count. */
  titles: readonly [string, ...string[]];
  /** The file must have it. */
  required?: boolean;
  /** `date`: Excel may have kept a day number. */
  kind?: 'date';
}

export interface TableRow<K extends string> {
  /** As Excel counts rows, from 1. */
  row: number;
  cells: Record<K, string>;
}

/** A table, or all that is wrong with the sheet as a whole. */
export type ReadTable<K extends string> = { ok: true; rows: TableRow<K>[] } | { ok: false; violations: Violation[] };

/** Reads a grid under its header. Pure. Empty rows are left out; optional columns that are missing are empty. */
export function readTable<K extends string>(grid: Grid, columns: readonly Column<K>[]): ReadTable<K> {
  const top = grid.rows.findIndex((row) => row.length > 0);
  const header = grid.rows[top] ?? [];
  const violations = top < 0 ? [] : [...wholeSheet(grid), ...headerTroubles(header, columns)];
  if (violations.length > 0) return { ok: false, violations };
  const rows = grid.rows.flatMap((cells, index) =>
    index > top && cells.length > 0 ? [{ row: index + 1, cells: cellsOf(cells, header, columns) }] : [],
  );
  return rows.length > 0 ? { ok: true, rows } : { ok: false, violations: [{ code: 'sheet_no_rows' }] };
}

const normal = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .toLowerCase();

const isCalled = ({ titles }: Column<string>, title: string): boolean =>
  titles.some((known) => normal(known) === normal(title));

const TROUBLES = {
  formula: 'sheet_formula',
  error: 'sheet_error_cell',
  long_number: 'sheet_long_number',
  long_text: 'sheet_long_text',
} as const;

function wholeSheet({ troubles, merged, tooLong, tooWide }: Grid): Violation[] {
  return [
    ...(tooLong ? [{ code: 'sheet_rows' as const, params: { most: SHEET_LIMITS.rows } }] : []),
    ...(tooWide ? [{ code: 'sheet_columns' as const, params: { most: SHEET_LIMITS.columns } }] : []),
    ...merged.map((range) => ({ code: 'sheet_merged' as const, params: { range } })),
    ...troubles.map(({ kind, cell }) => ({ code: TROUBLES[kind], params: { cell } })),
  ];
}

function headerTroubles(header: readonly string[], columns: readonly Column<string>[]): Violation[] {
  const titles = header.filter((title) => title !== '');
  const known = columns.map(({ titles: [first] }) => first).join('、');
  return [
    ...columns
      .filter((column) => column.required && !titles.some((title) => isCalled(column, title)))
      .map(({ titles: [title] }) => ({ code: 'sheet_column_missing' as const, params: { title } })),
    ...titles
      .filter((title) => !columns.some((column) => isCalled(column, title)))
      .map((title) => ({ code: 'sheet_column_unknown' as const, params: { title, known } })),
    ...columns
      .filter((column) => titles.filter((title) => isCalled(column, title)).length > 1)
      .map(({ titles: [title] }) => ({ code: 'sheet_column_twice' as const, params: { title } })),
  ];
}

function cellsOf<K extends string>(
  cells: readonly string[],
  header: readonly string[],
  columns: readonly Column<K>[],
): Record<K, string> {
  const of = (column: Column<K>): string => {
    const text = cells[header.findIndex((title) => title !== '' && isCalled(column, title))] ?? '';
    return column.kind === 'date' ? asDate(text) : text;
  };
  return Object.fromEntries(columns.map((column) => [column.key, of(column)])) as Record<K, string>;
}

/** The last day that Excel knows is 9999-12-31. */
const isDayNumber = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1;

/**
 * `2026-11-21` of a day number or of the ways people write dates; any other text stays as it is, for a rule to refuse.
 */
export function asDate(text: string): string {
  if (isDayNumber(text)) return dateText(Number(text));
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T00:00:00)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}
