import { existsSync } from 'node:fs';
import path from 'node:path';
import { root as home } from '../bootstrap/root.mjs';
import { run } from '../bootstrap/run.mjs';
import { root } from './check.mjs';

/**
 * Runs a program of node_modules (or of the repository) on the tree under check.
 * @param {string} program path, from this repository's root
 * @param {string[]} args
 * @param {string} [folder] inside the tree
 * @returns {Promise<string[]>} its output as one fault when it fails
 */
export async function faultsOf(program, args, folder = '') {
  const cwd = path.join(root, folder);
  if (!existsSync(cwd)) return [`${folder}: 目录不存在 · folder is missing`];
  const { code, output } = await run(process.execPath, [path.resolve(home, program), ...args], { cwd });
  return code === 0 ? [] : [output.trimEnd() || `${program}: ${code}`];
}
