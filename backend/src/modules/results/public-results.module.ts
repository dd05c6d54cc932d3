import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { ScoreboardModule } from '../scoreboard/scoreboard.module.js';
import { PublicResultsController } from './public-results.controller.js';
import { PublicResultsService } from './public-results.service.js';
import { ResultsModule } from './results.module.js';

/** Results for everybody. They come from the live boards, so they are part of the HTTP application only. */
@Module({
  imports: [ContestsModule, ResultsModule, ScoreboardModule],
  controllers: [PublicResultsController],
  providers: [PublicResultsService],
})
export class PublicResultsModule {}
