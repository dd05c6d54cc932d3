import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the workspaces. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A path inside the repository, absolute.
 * @param {...string} parts
 */
export const at = (...parts) => path.join(root, ...parts);
