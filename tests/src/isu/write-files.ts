import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Converted } from './convert.js';
import { ConvertError, fault } from './faults.js';

/** Writes all files or none: each under another name first, then all renamed. Returns their paths. */
export function writeFiles(folder: string, converted: readonly Converted[]): string[] {
  const files = converted.map(({ file, definition }) => ({
    final: join(folder, file),
    draft: join(folder, `.${file}.${process.pid}`),
    text: `${JSON.stringify(definition, null, 1)}\n`,
  }));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { draft, text } of files) writeFileSync(draft, text);
    for (const { draft, final } of files) renameSync(draft, final);
  } catch (error) {
    for (const { draft } of files) rmSync(draft, { force: true });
    throw new ConvertError([fault(folder, 'write_failed', { reason: (error as Error).message })]);
  }
  return files.map(({ final }) => final);
}
