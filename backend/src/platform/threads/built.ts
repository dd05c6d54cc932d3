import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file that a thread can load. Tests run from the sources; threads know only the build. */
export function built(file: URL): URL {
  return existsSync(fileURLToPath(file)) ? file : new URL(file.href.replace('/backend/src/', '/backend/dist/'));
}
