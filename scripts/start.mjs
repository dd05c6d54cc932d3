// npm start: dependencies, builds and migrations as needed, then the server in this process.
import './bootstrap/node-version.mjs';
import { followParent } from './bootstrap/follow-parent.mjs';
import { main } from './bootstrap/say.mjs';

main(async () => {
  followParent();
  const { ensure } = await import('./bootstrap/ensure.mjs');
  const { become } = await import('./bootstrap/become.mjs');
  await ensure(['shared', 'backend', 'frontend']);
  await become('backend/dist/main.js', process.argv.slice(2));
});
