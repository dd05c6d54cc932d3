import 'reflect-metadata';

import { createHttpApp } from './http-app.js';
import { setupLink } from './modules/identity/setup-link.js';
import { ConfigError, readConfig } from './platform/config/config.js';
import { Drain } from './platform/http/drain.js';

/** Long enough for a judge's last request, short enough for a service manager. */
const DRAIN_MS = 1_500;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createHttpApp({ config });
  await app.listen({ port: config.port, host: config.host });
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const link = await setupLink(app, `http://localhost:${port}`);
  if (link) console.log(`SETUP ${link}`);
  console.log(`擂台已启动 Leitai is ready: http://localhost:${port}`);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    app.get(Drain).start();
    await new Promise((wait) => setTimeout(wait, DRAIN_MS));
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
