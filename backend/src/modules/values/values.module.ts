import { Module } from '@nestjs/common';
import { SpreadsheetModule } from '../../platform/spreadsheet/spreadsheet.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { ValueImportService } from './value-import.service.js';
import { ValueSheets } from './value-sheets.js';
import { ValuesController } from './values.controller.js';
import { ValuesService } from './values.service.js';

/** Marks that come from outside (theory on paper), typed in or imported by officers. */
@Module({
  imports: [ContestsModule, JudgingModule, SpreadsheetModule],
  controllers: [ValuesController],
  providers: [ValueImportService, ValueSheets, ValuesService],
})
export class ValuesModule {}
