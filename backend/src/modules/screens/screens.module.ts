import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ScoreboardModule } from '../scoreboard/scoreboard.module.js';
import { OwnScreenService } from './own-screen.service.js';
import { ScreensController } from './screens.controller.js';
import { ScreensGateway } from './screens.gateway.js';
import { ScreensService } from './screens.service.js';

/** Screens of the hall; part of the HTTP application only, like the boards that they show. */
@Module({
  imports: [ContestsModule, IdentityModule, ScoreboardModule],
  controllers: [ScreensController],
  providers: [OwnScreenService, ScreensService, ScreensGateway],
  exports: [ScreensService],
})
export class ScreensModule {}
