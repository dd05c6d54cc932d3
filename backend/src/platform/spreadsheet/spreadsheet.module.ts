import { Module } from '@nestjs/common';
import { SpreadsheetsService } from './spreadsheets.service.js';

/** Excel in and out. */
@Module({ providers: [SpreadsheetsService], exports: [SpreadsheetsService] })
export class SpreadsheetModule {}
