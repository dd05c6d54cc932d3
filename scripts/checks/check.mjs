import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root as ownRoot } from '../bootstrap/root.mjs';

const { values } = parseArgs({ options: { root: { type: 'string' } } });

/** The tree under check: this repository, or the one given by `--root` (the checks' own tests plant faults in copies). */
export const root = path.resolve(values.root ?? ownRoot);

/**
 * Ends a check: every fault on a line, exit code 1 when there is one.
 * @param {string[]} faults
 */
export function conclude(faults) {
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

/**
 * Files that belong to the repository: tracked or about to be, without what git ignores.
 * @returns {string[]} paths inside the root, with forward slashes
 */
export function repositoryFiles() {
  if (!existsSync(path.join(root, '.git'))) return walk('');
  const options = /** @type {const} */ (['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const listed = execFileSync('git', options, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return listed.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

const generated = new Set([
  'node_modules',
  'dist',
  'build',
  '.svelte-kit',
  '.git',
  'paraglide',
  'test-results',
  'data',
]);

/**
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !generated.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? walk(file) : [file];
    });
}
