import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditService } from './audit/audit.service.js';
import { Chance, Clock, SystemChance, SystemClock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { CONFIG, SHOW_DEMO } from './config/config.token.js';
import { DatabaseModule, type Schema } from './database/database.module.js';
import { OutboxService } from './outbox/outbox.service.js';

/** What the process is given from outside; tests replace time and chance. */
export interface Environment {
  config: Config;
  clock?: Clock;
  chance?: Chance;
  /** Makes way for the demo, once the answer is out; missing where no demo may be. */
  showDemo?: () => void;
}

/** Time, chance, configuration, database, audit and outbox: the ground under every module. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, clock, chance, showDemo }: Environment, schema: Schema): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot(schema)],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SHOW_DEMO, useValue: showDemo ?? null },
        { provide: Clock, useValue: clock ?? new SystemClock() },
        { provide: Chance, useValue: chance ?? new SystemChance() },
        AuditService,
        OutboxService,
      ],
      exports: [CONFIG, SHOW_DEMO, Clock, Chance, AuditService, OutboxService],
    };
  }
}
