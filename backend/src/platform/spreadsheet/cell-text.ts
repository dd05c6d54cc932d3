import { type CellObject, SSF } from '@e965/xlsx';
import { type CellTrouble, SHEET_LIMITS } from './grid.js';

/** From here on a number no longer holds every digit of a long id. */
const EXACT = 1e15;

/** The text of a cell, or what is wrong with it. Nothing is ever evaluated. `date1904`: days count from 1904. */
export function cellText(cell: CellObject, date1904: boolean): { text: string } | { trouble: CellTrouble['kind'] } {
  if (cell.f !== undefined || cell.F !== undefined) return { trouble: 'formula' };
  if (cell.t === 'e') return { trouble: 'error' };
  if (cell.t === 'n') return numberText(cell, date1904);
  if (cell.t === 'b') return { text: cell.v ? 'TRUE' : 'FALSE' };
  const text = unescaped(String(cell.v ?? '')).trim();
  return text.length > SHEET_LIMITS.cell ? { trouble: 'long_text' } : { text };
}

function numberText({ v, z }: CellObject, date1904: boolean): ReturnType<typeof cellText> {
  const value = Number(v);
  if (z !== undefined && SSF.is_date(String(z)) && value >= 1) return { text: dateText(value, date1904) };
  if (Math.abs(value) >= EXACT || !Number.isFinite(value)) return { trouble: 'long_number' };
  // Fifteen digits are what Excel shows; 0.1 + 0.2 is 0.3 there, too.
  return { text: plain(Number(value.toPrecision(15))) };
}

/** Without an exponent. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
};

/** A day number as a date, `2026-11-21`; with a time of day, `2026-11-21T08:30:00`. */
export function dateText(serial: number, date1904 = false): string {
  const { y, m, d, H, M, S } = SSF.parse_date_code(serial, { date1904 });
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${y}-${two(m)}-${two(d)}`;
  return Number.isInteger(serial) ? day : `${day}T${two(H)}:${two(M)}:${two(Math.floor(S))}`;
}

/** The other way round of `escaped`. */
const unescaped = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** A text that no spreadsheet takes for a formula, not even after it went through a CSV file. */
export const escaped = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
