import { Module } from '@nestjs/common';
import { HealthModule } from '../../platform/http/health.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { BoardGateway } from './board.gateway.js';
import { BoardsController } from './boards.controller.js';
import { BoardsService } from './boards.service.js';
import { LiveEventLoader } from './live-event-loader.js';

/** Live boards; part of the HTTP application only. */
@Module({
  imports: [ContestsModule, JournalModule, IdentityModule, HealthModule],
  controllers: [BoardsController],
  providers: [BoardsService, LiveEventLoader, BoardGateway],
  exports: [BoardsService],
})
export class ScoreboardModule {}
