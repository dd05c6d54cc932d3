// npm run build: everything that is missing or stale.
import './bootstrap/node-version.mjs';
import { main, say } from './bootstrap/say.mjs';

main(async () => {
  const { ensure } = await import('./bootstrap/ensure.mjs');
  const { allWorkspaces } = await import('./bootstrap/workspaces.mjs');
  await ensure(allWorkspaces);
  say('全部就绪', 'Everything is built');
});
