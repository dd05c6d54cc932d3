import { answer } from '../threads/answer.js';
import { readWorkbook } from './read-workbook.js';
import { type SheetToWrite, writeWorkbook } from './write-workbook.js';

/** One thread's work; files travel as base64, for an array of bytes would be taken apart item by item. */
export type WorkbookTask = { read: string } | { write: SheetToWrite[] };

answer((task: WorkbookTask) =>
  'read' in task
    ? readWorkbook(Buffer.from(task.read, 'base64'))
    : { file: writeWorkbook(task.write).toString('base64') },
);
