import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ConvertError, fault } from './faults.js';

/** A data row: cells by column, and where it stood, as in `components.csv:12`. */
export interface Row {
  at: string;
  cells: ReadonlyMap<string, string>;
}

export interface Table {
  columns: string[];
  rows: Row[];
}

/** Reads a CSV file (RFC 4180; BOM and CRLF welcome) with the named columns. Throws `ConvertError`. */
export function readCsv(file: string, required: readonly string[]): Table {
  const name = basename(file);
  const records = parseText(name, readText(file, name));
  const [head, ...body] = records;
  const columns = head?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new ConvertError(missing.map((column) => fault(`${name}:1`, 'csv_column_missing', { column })));
  }
  if (body.length === 0) throw new ConvertError([fault(name, 'csv_empty')]);
  return { columns, rows: body.map(({ at, cells }) => ({ at, cells: cellsByColumn(columns, cells) })) };
}

const cellsByColumn = (columns: readonly string[], cells: readonly string[]) =>
  new Map(columns.map((column, index) => [column, cells[index] ?? '']));

function readText(file: string, name: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new ConvertError([fault(name, 'csv_unreadable', { reason: (error as Error).message })]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConvertError([fault(name, 'file_not_text')]);
  }
}

interface Numbered {
  record: string[];
  info: { lines: number };
}

function parseText(name: string, text: string): { at: string; cells: string[] }[] {
  try {
    const options = { bom: true, trim: true, skip_empty_lines: true, info: true } as const;
    const records = parse(text, options) as unknown as Numbered[];
    return records.map(({ record, info }) => ({ at: `${name}:${info.lines}`, cells: record }));
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    const at = line === undefined ? name : `${name}:${line}`;
    throw new ConvertError([fault(at, 'csv_syntax', { reason: (error as Error).message })]);
  }
}
