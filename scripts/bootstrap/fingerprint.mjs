import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at } from './root.mjs';

/** What a build writes, and what it does not read. */
const outside = new Set(['node_modules', 'dist', 'build', 'paraglide', 'test', 'e2e', 'soak', 'cache', 'test-results']);

/**
 * Every file below a folder of the repository that can change its build, in a fixed order.
 * @param {string} folder
 * @returns {string[]}
 */
export function sourcesOf(folder) {
  return readdirSync(at(folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !outside.has(name) && !/\.spec\.\w+$|\.(tsbuildinfo|md)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? sourcesOf(file) : [file];
    });
}

/**
 * SHA-256 over names and contents of files, hexadecimal.
 * @param {string[]} files paths inside the repository
 * @param {string[]} [more] what else the result depends on
 */
export function fingerprint(files, more = []) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0');
  for (const text of more) hash.update(`${text}\0`);
  return hash.digest('hex');
}
