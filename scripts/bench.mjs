// node scripts/bench.mjs NAME [arguments]: builds what is stale, then runs scripts/bench/NAME.mjs in this process.
import './bootstrap/node-version.mjs';
import { main } from './bootstrap/say.mjs';

main(async () => {
  const { ensure } = await import('./bootstrap/ensure.mjs');
  const { become } = await import('./bootstrap/become.mjs');
  const [name = '', ...args] = process.argv.slice(2);
  await ensure(['shared', 'backend', 'tests']);
  await become(`scripts/bench/${name}.mjs`, args);
});
