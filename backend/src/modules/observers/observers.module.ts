import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ObserverStore } from './observer-store.js';
import { ObserversController } from './observers.controller.js';
import { ObserversService } from './observers.service.js';

/** Enterprises' observers: guests who register. */
@Module({
  imports: [ContestsModule, IdentityModule],
  controllers: [ObserversController],
  providers: [ObserversService, ObserverStore],
})
export class ObserversModule {}
