import { install, installed } from './install.mjs';
import { withLock } from './lock.mjs';
import { at } from './root.mjs';
import { build, built } from './workspaces.mjs';

/**
 * Installs and builds what is missing or stale, and nothing else. When all is fresh this only reads the sources.
 * @param {import('./workspaces.mjs').Workspace[]} workspaces in build order
 */
export async function ensure(workspaces) {
  if (installed() && workspaces.every(built)) return;
  await withLock(at('.stamp', 'lock'), async () => {
    if (!installed()) await install();
    for (const name of workspaces) if (!built(name)) await build(name);
  });
}
