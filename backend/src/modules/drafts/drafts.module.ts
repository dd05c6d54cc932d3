import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { DraftBeginnings } from './draft-beginnings.js';
import { DraftStore } from './draft-store.js';
import { DraftTurns } from './draft-turns.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { PublishingService } from './publishing.service.js';

/** Contests that are being set up. */
@Module({
  imports: [ContestsModule, IdentityModule, ImportsModule],
  controllers: [DraftsController],
  providers: [DraftBeginnings, DraftsService, DraftStore, DraftTurns, PublishingService],
})
export class DraftsModule {}
