import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { JudgingController } from './judging.controller.js';
import { SheetWriter } from './sheet-writer.js';
import { SheetsService } from './sheets.service.js';

@Module({
  imports: [ContestsModule, JournalModule],
  controllers: [JudgingController],
  providers: [SheetsService, SheetWriter],
  exports: [SheetsService, SheetWriter],
})
export class JudgingModule {}
