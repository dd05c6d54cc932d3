// npm run check: every check of the code, each a small program in scripts/checks/.
import './bootstrap/node-version.mjs';
import { main, say } from './bootstrap/say.mjs';

main(async () => {
  const { ensure } = await import('./bootstrap/ensure.mjs');
  const { runChecks } = await import('./checks/run-checks.mjs');
  const { parseArgs } = await import('node:util');
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  say('检查代码', 'Checking the code');
  await ensure([]);
  process.exitCode = await runChecks(values.json);
});
