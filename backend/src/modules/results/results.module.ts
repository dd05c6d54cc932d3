import { Module } from '@nestjs/common';
import { SpreadsheetModule } from '../../platform/spreadsheet/spreadsheet.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { ExcelService } from './excel.service.js';
import { ResultLinksService } from './result-links.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsService } from './results.service.js';
import { SealsService } from './seals.service.js';
import { StandingsService } from './standings.service.js';

@Module({
  imports: [ContestsModule, JournalModule, SpreadsheetModule],
  controllers: [ResultsController],
  providers: [ExcelService, ResultLinksService, ResultsService, SealsService, StandingsService],
  exports: [ExcelService, ResultLinksService, ResultsService, SealsService, StandingsService],
})
export class ResultsModule {}
