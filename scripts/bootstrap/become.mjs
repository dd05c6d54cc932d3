import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './root.mjs';
import { Stop } from './say.mjs';

/**
 * Goes on as a compiled program in this very process: signals, exit code and standard streams are its own, and killing
 * the command never leaves a server behind.
 * @param {string} file path inside the repository
 * @param {string[]} args what the program sees behind its name
 */
export async function become(file, args) {
  if (!existsSync(at(file))) throw new Stop(`没有找到 ${file}。`, `${file} does not exist.`);
  process.argv = [process.execPath, at(file), ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(at(file)).href);
}
