import 'reflect-metadata';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Show } from './demo/show.js';
import { type Config, ConfigError, readConfig } from './platform/config/config.js';
import { lockForServer } from './platform/database/server-lock.js';
import { hallOptions } from './platform/hall/hall-options.js';
import { safeError } from './platform/log/safe-error.js';
import { startTrouble } from './platform/start/start-trouble.js';

/** Long enough for a judge's last request, short enough for a service manager. */
const DRAIN_MS = 1_500;
/** Everybody in the hall could be the organiser. */
const NO_DEMO_IN_A_HALL = `--demo 和 --lan 不能一起用：演示里谁都可以切换成任何角色。
--demo and --lan do not go together: in the demo anyone may step into any role.`;

let config: Config | undefined;
let app: NestFastifyApplication | undefined;
let show: Show | undefined;
let stopping = false;
let port = 0;

async function start(): Promise<void> {
  config = readConfig(process.env, { demo: process.argv.includes('--demo') });
  const options = hallOptions(process.argv.slice(2), config.port, process.env);
  if (options && config.demo) throw new ConfigError(NO_DEMO_IN_A_HALL);
  if (config.database.dialect === 'sqlite') lockForServer(config.database);
  const halls = options && (await import('./platform/hall/hall.js'));
  const hall = halls && (await halls.prepareHall(options, config, Date.now()));
  if (hall?.options.name) config.hosts.push(hall.options.name);
  const showDemo = config.demo || options || process.env.NODE_ENV === 'production' ? undefined : makeWay;
  const environment = { config, ...(showDemo && { showDemo }) };
  // A thousand modules: not before it is clear that the server can start.
  const { createHttpApp } = await import('./http-app.js');
  const starting = await createHttpApp(environment, { ...(hall && { https: hall.certificate }) });
  await starting.listen({ port: config.port, host: config.host });
  app = starting;
  app.useLogger(['error', 'warn']);
  const address = app.getHttpServer().address();
  port = typeof address === 'object' && address ? address.port : config.port;
  const base = hall ? halls.hallAddress(hall, port) : `http://localhost:${port}`;
  const { setupLink } = await import('./modules/identity/setup-link.js');
  const link = config.demo ? null : await setupLink(app, base);
  if (link) console.log(`SETUP ${link}`);
  console.log(`擂台已启动 Leitai is ready: ${base}`);
  if (hall) await halls.openHall(hall, config, port);
  if (config.demo) await raiseCurtain(app);
}

async function raiseCurtain(on: NestFastifyApplication): Promise<void> {
  console.log(
    '演示：人物和企业均为虚构，裁判由程序扮演 Demo: people and firms are invented, judges are played by a program',
  );
  const { Show } = await import('./demo/show.js');
  show = new Show(on, `http://127.0.0.1:${port}`);
}

/** Drains and ends. Before it serves there is nothing to drain, and what is not committed never was. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (!app) process.exit(143);
  await close(app);
  process.exit(0);
}

async function close(running: NestFastifyApplication): Promise<void> {
  await show?.stop();
  const { Drain } = await import('./platform/http/drain.js');
  running.get(Drain).start();
  await new Promise((wait) => setTimeout(wait, DRAIN_MS));
  await running.close();
}

/** An empty server becomes the demo: somebody clicked for it on the set-up page. */
function makeWay(): void {
  const [running, ours] = [app, config];
  if (stopping || !running || !ours) return;
  app = undefined;
  void close(running).then(async () => {
    const { handOver } = await import('./demo/hand-over.js');
    handOver(ours, port);
  });
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
start().catch((error: unknown) => {
  console.error(startTrouble(error, config) ?? safeError(error));
  process.exit(1);
});
