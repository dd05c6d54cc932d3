import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { ResultsController } from './results.controller.js';
import { ResultsService } from './results.service.js';
import { SealsService } from './seals.service.js';
import { StandingsService } from './standings.service.js';

@Module({
  imports: [ContestsModule, JournalModule],
  controllers: [ResultsController],
  providers: [ResultsService, SealsService, StandingsService],
  exports: [ResultsService, SealsService, StandingsService],
})
export class ResultsModule {}
