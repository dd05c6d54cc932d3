import { ContestDefinition } from '@leitai/shared/contract/definition';
import { healthApi } from '@leitai/shared/contract/health';
import { Controller, Header, Module } from '@nestjs/common';
import { z } from 'zod';
import { Reader } from '../database/reader.js';
import { Drain } from './drain.js';
import { Refusal } from './refusal.js';
import { Route } from './route.js';

const SCHEMA = JSON.stringify(z.toJSONSchema(ContestDefinition, { io: 'input' }), null, 2);

@Controller()
class HealthController {
  constructor(
    private readonly reader: Reader,
    private readonly drain: Drain,
  ) {}

  @Route(healthApi.live)
  live() {
    return { status: 'ok' };
  }

  @Route(healthApi.ready)
  async ready() {
    if (this.drain.draining) throw new Refusal('draining', {}, { retryAfter: 5 });
    await this.reader.sql.all('SELECT 1 AS one');
    return { status: 'ok' };
  }

  @Route(healthApi.schema)
  @Header('Content-Type', 'application/schema+json')
  schema() {
    return SCHEMA;
  }
}

@Module({ controllers: [HealthController], providers: [Drain], exports: [Drain] })
export class HealthModule {}
