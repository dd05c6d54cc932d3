// node scripts/cli.mjs NAME [arguments]: a compiled command; what has to be installed or built first is told on stderr.
import './bootstrap/node-version.mjs';
import { main, Stop } from './bootstrap/say.mjs';

/** @type {Record<string, ['backend' | 'tests', string]>} */
const commands = {
  migrate: ['backend', 'backend/dist/cli/migrate.js'],
  import: ['backend', 'backend/dist/cli/import.js'],
  results: ['backend', 'backend/dist/cli/results.js'],
  'verify-draw': ['backend', 'backend/dist/cli/verify-draw.js'],
  'convert-isu': ['tests', 'tests/dist/convert-isu.js'],
};

main(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Stop(`没有命令“${name}”。`, `There is no command "${name}".`);
  const { ensure } = await import('./bootstrap/ensure.mjs');
  const { become } = await import('./bootstrap/become.mjs');
  const [workspace, file] = command;
  await ensure(['shared', workspace]);
  await become(file, args);
});
