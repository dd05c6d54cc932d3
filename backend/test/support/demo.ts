import { join } from 'node:path';
import { demoApi } from '@leitai/shared/contract/demo';
import type { DemoRole } from '@leitai/shared/domain/permission/demo-roles';
import { Client } from './client.js';
import { type TestDatabase, temporaryFolder } from './database.js';
import { ServerProcess } from './server-process.js';

/** Where a demo can be made; always a SQLite file, also when the run is for MySQL. */
export function demoFile(): TestDatabase {
  const directory = temporaryFolder('leitai-demo-');
  return { url: `sqlite:${join(directory, 'demo.sqlite')}`, directory, drop: async () => undefined };
}

/** Asks until the answer is what it should become; the test's own limit ends it. */
export async function until<T>(ask: () => T | Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

/** Starts `--demo` and waits until its cast is signed up. */
export async function startDemo(database: TestDatabase): Promise<ServerProcess> {
  const server = await ServerProcess.start(database, {}, ['--demo']);
  await until(
    () => enterDemo(new Client(server.url), 'judge'),
    ({ status }) => status === 204,
  );
  return server;
}

export const enterDemo = (client: Client, role: DemoRole) => client.post(demoApi.enter.path, { role });
