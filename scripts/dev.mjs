// npm run dev: server and pages, both rebuilt as their sources change. Vite passes /api and /socket.io to the server.
import './bootstrap/node-version.mjs';
import { spawn } from 'node:child_process';
import { at } from './bootstrap/root.mjs';
import { main, say } from './bootstrap/say.mjs';

/** The pages ask the API on the server's own port. */
const env = { LEITAI_API: `http://localhost:${process.env.PORT || 3000}`, ...process.env };

/**
 * @param {string[]} args of Node
 * @param {string} [cwd]
 */
const follow = (args, cwd = at()) =>
  spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });

main(async () => {
  const { ensure } = await import('./bootstrap/ensure.mjs');
  await ensure(['shared', 'backend']);
  say('开发模式：Ctrl-C 结束', 'Development: Ctrl-C ends it');
  const compiled = ['shared/dist', 'backend/dist'].map((folder) => `--watch-path=${folder}`);
  const children = [
    follow([at('node_modules/typescript/bin/tsc'), '-b', 'backend', '--watch', '--preserveWatchOutput']),
    follow([...compiled, '--watch-preserve-output', '--enable-source-maps', 'backend/dist/main.js']),
    follow([at('node_modules/vite/bin/vite.js'), 'dev'], at('frontend')),
  ];
  const end = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const child of children) child.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
});
