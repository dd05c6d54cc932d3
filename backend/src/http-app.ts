import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { AppModule } from './app.module.js';
import { endpoints } from './endpoints.js';
import { DayModule } from './modules/day/day.module.js';
import { PublicResultsModule } from './modules/results/public-results.module.js';
import { RevealModule } from './modules/reveal/reveal.module.js';
import { ScoreboardModule } from './modules/scoreboard/scoreboard.module.js';
import { ScreensModule } from './modules/screens/screens.module.js';
import { Chance } from './platform/clock/clock.js';
import { AccessGuard } from './platform/http/access.guard.js';
import { serveDocs } from './platform/http/api-docs.js';
import { limitBodies } from './platform/http/body-limits.js';
import { readJsonOnly } from './platform/http/body-parsers.js';
import { assertEveryRouteDeclared } from './platform/http/declared-routes.js';
import { Drain } from './platform/http/drain.js';
import { HealthModule } from './platform/http/health.module.js';
import { refuseOtherMethods } from './platform/http/other-methods.js';
import { mountPages } from './platform/http/pages.js';
import { ProblemFilter, sendProblem } from './platform/http/problem.filter.js';
import { Refusal } from './platform/http/refusal.js';
import { secureHeaders } from './platform/http/secure-headers.js';
import type { Environment } from './platform/platform.module.js';
import { BoardSockets } from './platform/realtime/socket-adapter.js';

@Module({})
class HttpModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: HttpModule,
      imports: [
        AppModule.forRoot(environment),
        HealthModule,
        ScoreboardModule,
        RevealModule,
        PublicResultsModule,
        ScreensModule,
        DayModule,
      ],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}

/** What HTTPS is served with. */
interface Https {
  certificate: string;
  key: string;
}

/** Fastify as we run it: no personal data in logs, problems for what the router itself refuses. */
const fastifyAdapter = (level: string, https: Https | undefined): FastifyAdapter =>
  new FastifyAdapter({
    ...(https && { https: { cert: https.certificate, key: https.key } }),
    trustProxy: 'loopback',
    bodyLimit: 65_536,
    logger: {
      level,
      serializers: { req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // What the router refuses before any route is found: broken escapes, endless names.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(new Refusal('invalid_input', { count: 1 }), request, reply),
  });

/**
 * The application behind HTTP and sockets, ready to listen: Nest on Fastify for /api, /health and /socket.io, and the
 * SvelteKit pages for everything else, in one process on one port. Tests of the API leave the pages out.
 */
export async function createHttpApp(
  environment: Environment,
  { pages = true, https }: { pages?: boolean; https?: Https } = {},
): Promise<NestFastifyApplication> {
  const adapter = fastifyAdapter(environment.config.logLevel, https);
  const fastify = adapter.getInstance();
  limitBodies(fastify, endpoints);
  secureHeaders(fastify, { hall: https !== undefined });
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule.forRoot(environment), adapter, {
    // Until it serves, whoever starts it tells what went wrong.
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  readJsonOnly(fastify, endpoints);
  app.useGlobalFilters(new ProblemFilter(app.get(Chance)));
  app.useWebSocketAdapter(new BoardSockets(app));
  app.get(Drain).watch(fastify);
  serveDocs(fastify, endpoints);
  if (pages) await mountPages(fastify, environment.config);
  await app.init();
  refuseOtherMethods(fastify, endpoints);
  assertEveryRouteDeclared(app, endpoints);
  return app;
}
