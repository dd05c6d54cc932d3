// npm test: provisions what it needs, runs every part, and closes with "N passed, N failed".
import './bootstrap/node-version.mjs';
import { main, say } from './bootstrap/say.mjs';

main(async () => {
  const { readOptions } = await import('./testing/options.mjs');
  const options = readOptions(process.argv.slice(2));
  const { ensure } = await import('./bootstrap/ensure.mjs');
  const { allWorkspaces } = await import('./bootstrap/workspaces.mjs');
  say('测试：准备', 'Tests: preparing');
  await ensure(allWorkspaces).catch((error) => {
    process.once('exit', () => process.stdout.write('0 passed, 1 failed\n'));
    throw error;
  });
  const { runAll } = await import('./testing/run-all.mjs');
  process.exitCode = await runAll(options);
});
