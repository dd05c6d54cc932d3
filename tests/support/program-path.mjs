import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Looks for a program of the system, on the path and where Debian keeps servers.
 * @param {string} name
 * @returns {string | undefined}
 */
export function programPath(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/libexec'];
  return folders.map((folder) => path.join(folder, name)).find(existsSync);
}
