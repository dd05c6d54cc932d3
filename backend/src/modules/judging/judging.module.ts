import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { JudgingController } from './judging.controller.js';
import { SheetWriter } from './sheet-writer.js';
import { SheetsService } from './sheets.service.js';
import { SubstituteSheets } from './substitute-sheets.service.js';
import { TabletReports } from './tablet-reports.service.js';
import { TypingService } from './typing.service.js';

@Module({
  imports: [ContestsModule, IncidentsModule, JournalModule],
  controllers: [JudgingController],
  providers: [SheetsService, SheetWriter, SubstituteSheets, TabletReports, TypingService],
  exports: [SheetsService, SheetWriter, SubstituteSheets, TabletReports, TypingService],
})
export class JudgingModule {}
