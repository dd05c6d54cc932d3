import { Module } from '@nestjs/common';
import { SpreadsheetModule } from '../../platform/spreadsheet/spreadsheet.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { DraftBeginnings } from './draft-beginnings.js';
import { DraftStore } from './draft-store.js';
import { DraftTurns } from './draft-turns.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { PublishingService } from './publishing.service.js';
import { SchemeFiles } from './scheme-files.js';

/** Contests that are being set up. */
@Module({
  imports: [ContestsModule, IdentityModule, ImportsModule, SpreadsheetModule],
  controllers: [DraftsController],
  providers: [DraftBeginnings, DraftsService, DraftStore, DraftTurns, PublishingService, SchemeFiles],
})
export class DraftsModule {}
