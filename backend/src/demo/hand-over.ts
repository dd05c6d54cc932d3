import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../platform/config/config.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

/** Environment of a demo beside the server that makes way for it: the same port, a database and keys of its own. */
function demoEnvironment({ database, dataDirectory }: Config, port: number): NodeJS.ProcessEnv {
  const beside = database.dialect === 'sqlite' ? dirname(database.path) : 'data';
  return {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: `sqlite:${join(beside, 'demo.sqlite')}`,
    ...(process.env.LEITAI_DATA && { LEITAI_DATA: join(dataDirectory, 'demo') }),
  };
}

/** Runs the demo on the port of this process, which is closed and lives on only to pass on signals and the exit code. */
export function handOver(config: Config, port: number): void {
  const env = demoEnvironment(config, port);
  const demo = spawn(process.execPath, [...process.execArgv, MAIN, '--demo'], { env, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => demo.kill(signal));
  }
  demo.once('exit', (code) => process.exit(code ?? 1));
}
