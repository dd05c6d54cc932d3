import { Injectable } from '@nestjs/common';
import { Refusal } from '../http/refusal.js';
import { inThread } from '../threads/in-thread.js';
import { type FileTrouble, type Grid, type ReadWorkbook, SHEET_LIMITS } from './grid.js';
import { isWorkbook, readCsv } from './read-csv.js';
import { type Column, type ReadTable, readTable } from './table.js';
import type { WorkbookTask } from './workbook.thread.js';
import type { SheetToWrite } from './write-workbook.js';

const THREAD = new URL('./workbook.thread.js', import.meta.url);
/** A file that takes longer is hostile; the largest honest one takes about three seconds. */
const READ_MS = 30_000;
/** More than this, and whoever waits has given up before their turn comes. */
const MOST_WAITING = 8;
/** Seconds after which it is worth asking again. */
const RETRY_S = 10;

const REFUSALS = {
  not_xlsx: 'sheet_not_xlsx',
  old_excel: 'sheet_old_excel',
  too_large: 'sheet_too_large',
  bomb: 'sheet_too_large',
  damaged: 'sheet_damaged',
} as const satisfies Record<FileTrouble, string>;

/**
 * Excel files in and out, in a thread of their own and one at a time: a large one takes hundreds of megabytes. Refuses
 * `sheet_busy` when too many wait already.
 */
@Injectable()
export class SpreadsheetsService {
  private before: Promise<unknown> = Promise.resolve();
  /** Files in work and waiting. */
  private waiting = 0;

  /**
   * The sheets of a file as text; `base64`: its bytes. Refuses `sheet_not_xlsx`, `sheet_old_excel`, `sheet_too_large`,
   * `sheet_damaged`, `sheet_busy`.
   */
  async read(base64: string): Promise<Grid[]> {
    if (base64.length * 0.75 > SHEET_LIMITS.bytes + 3) throw new Refusal('sheet_too_large');
    const read = await this.next<ReadWorkbook>({ read: base64 }).catch((error: unknown) => {
      if (isHostile(error)) throw new Refusal('sheet_too_large');
      throw error;
    });
    if (!read.ok) throw new Refusal(REFUSALS[read.trouble]);
    return read.sheets;
  }

  /** The rows of the first sheet under these columns, or what is wrong with them. Refuses as `read` does. */
  async table<K extends string>(base64: string, columns: readonly Column<K>[]): Promise<ReadTable<K>> {
    const [sheet] = await this.read(base64);
    if (!sheet) throw new Refusal('sheet_damaged');
    return readTable(sheet, columns);
  }

  /** As `table`, of an Excel or a CSV file. */
  async list<K extends string>(base64: string, columns: readonly Column<K>[]): Promise<ReadTable<K>> {
    const bytes = Buffer.from(base64, 'base64');
    const csv = isWorkbook(bytes) || bytes.length > SHEET_LIMITS.bytes ? null : readCsv(bytes);
    return csv ? readTable(csv, columns) : this.table(base64, columns);
  }

  /** An .xlsx file with these sheets. */
  async write(sheets: SheetToWrite[]): Promise<Buffer> {
    return Buffer.from((await this.next<{ file: string }>({ write: sheets })).file, 'base64');
  }

  private next<T>(task: WorkbookTask): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw new Refusal('sheet_busy', {}, { retryAfter: RETRY_S });
    this.waiting++;
    const mine = this.before.then(() => inThread<T>(THREAD, task, { within: READ_MS }));
    this.before = mine.catch(() => undefined).finally(() => this.waiting--);
    return mine;
  }
}

/** The thread ran out of memory or of time. */
const isHostile = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY');
