import 'reflect-metadata';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from './http-app.js';
import { setupLink } from './modules/identity/setup-link.js';
import { type Config, readConfig } from './platform/config/config.js';
import { lockForServer } from './platform/database/server-lock.js';
import { hallAddress, openHall, prepareHall } from './platform/hall/hall.js';
import { hallOptions } from './platform/hall/hall-options.js';
import { Drain } from './platform/http/drain.js';
import { safeError } from './platform/log/safe-error.js';
import { startTrouble } from './platform/start/start-trouble.js';

/** Long enough for a judge's last request, short enough for a service manager. */
const DRAIN_MS = 1_500;

let config: Config | undefined;
let app: NestFastifyApplication | undefined;
let stopping = false;

async function start(): Promise<void> {
  config = readConfig(process.env);
  const options = hallOptions(process.argv.slice(2), config.port, process.env);
  if (config.database.dialect === 'sqlite') lockForServer(config.database);
  const hall = options && (await prepareHall(options, config, Date.now()));
  if (hall?.options.name) config.hosts.push(hall.options.name);
  const starting = await createHttpApp({ config }, { ...(hall && { https: hall.certificate }) });
  await starting.listen({ port: config.port, host: config.host });
  app = starting;
  app.useLogger(['error', 'warn']);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const base = hall ? hallAddress(hall, port) : `http://localhost:${port}`;
  const link = await setupLink(app, base);
  if (link) console.log(`SETUP ${link}`);
  console.log(`擂台已启动 Leitai is ready: ${base}`);
  if (hall) await openHall(hall, config, port);
}

/** Drains and ends. Before it serves there is nothing to drain, and what is not committed never was. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (!app) process.exit(143);
  app.get(Drain).start();
  await new Promise((wait) => setTimeout(wait, DRAIN_MS));
  await app.close();
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
start().catch((error: unknown) => {
  console.error(startTrouble(error, config) ?? safeError(error));
  process.exit(1);
});
