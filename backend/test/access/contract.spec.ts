import { healthApi } from '@leitai/shared/contract/health';
import { Controller, Get, Injectable, Module, type Type } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SubscribeMessage } from '@nestjs/websockets';
import { endpoints } from '../../src/endpoints.js';
import { AccessGuard } from '../../src/platform/http/access.guard.js';
import { ActorSource } from '../../src/platform/http/actor.js';
import { assertEveryRouteDeclared } from '../../src/platform/http/declared-routes.js';
import { ProblemFilter } from '../../src/platform/http/problem.filter.js';
import { Route } from '../../src/platform/http/route.js';
import { FakeClock, SeededChance } from '../support/fakes.js';
import { TestApp } from '../support/test-app.js';

@Controller()
class Declared {
  @Route(healthApi.live)
  live() {
    return { status: 'ok' };
  }
}

@Controller()
class BackDoor {
  @Get('/api/back-door')
  open() {
    return 'in';
  }
}

@Injectable()
class SilentSocket {
  @SubscribeMessage('board.join')
  join() {}
}

/** A small server of the given handlers behind the real guard. */
async function serverOf(controllers: Type[], providers: Type[] = []): Promise<NestFastifyApplication> {
  const guard = { provide: APP_GUARD, useClass: AccessGuard };
  const actors = { provide: ActorSource, useValue: { find: async () => null } };
  class Small {}
  Module({ controllers, providers: [...providers, guard, actors] })(Small);
  const app = await NestFactory.create<NestFastifyApplication>(Small, new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new ProblemFilter(new SeededChance('contract', new FakeClock())));
  return app.init();
}

describe('the contract, broken on purpose', () => {
  let app: NestFastifyApplication | undefined;
  afterEach(() => app?.close());

  it('starts when every handler is declared and every endpoint is mounted', async () => {
    app = await serverOf([Declared]);
    expect(() => assertEveryRouteDeclared(app!, [healthApi.live])).not.toThrow();
  });

  it('does not start with a handler that no contract declares, and would refuse it to everybody', async () => {
    app = await serverOf([Declared, BackDoor]);
    expect(() => assertEveryRouteDeclared(app!, [healthApi.live])).toThrow('BackDoor.open');
    expect((await app.inject({ method: 'GET', url: '/api/back-door' })).statusCode).toBe(404);
    expect((await app.inject({ method: 'GET', url: '/health/live' })).statusCode).toBe(200);
  });

  it('does not start with an endpoint that nothing mounts', async () => {
    app = await serverOf([Declared]);
    expect(() => assertEveryRouteDeclared(app!, [healthApi.live, healthApi.ready])).toThrow('not mounted: ready');
  });

  it('does not start with a socket event that says nothing of access', async () => {
    app = await serverOf([Declared], [SilentSocket]);
    expect(() => assertEveryRouteDeclared(app!, [healthApi.live])).toThrow('SilentSocket.join');
  });
});

describe('the contract as it is read', () => {
  it('stands whole in /api/openapi.json, and /api/docs shows it', async () => {
    const server = await TestApp.start();
    try {
      const { body } = await server.request<{ paths: Record<string, Record<string, { operationId: string }>> }>(
        'GET',
        '/api/openapi.json',
      );
      const shown = Object.values(body.paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
      expect(shown.sort()).toEqual(endpoints.map(({ id }) => id).sort());
      const { body: page } = await server.request<string>('GET', '/api/docs');
      const parts = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path as string);
      expect(parts).toHaveLength(3);
      for (const path of parts) expect(await server.request('GET', path)).toMatchObject({ status: 200 });
      expect((await server.request('GET', '/api/docs/open.js')).body).toContain("url: '/api/openapi.json'");
    } finally {
      await server.stop();
    }
  });
});
