import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { ScreensModule } from '../screens/screens.module.js';
import { TimetableModule } from '../timetable/timetable.module.js';
import { DayController } from './day.controller.js';
import { DayGateway } from './day.gateway.js';
import { DayService } from './day.service.js';

/** The day of a contest on one page, live. */
@Module({
  imports: [ContestsModule, IncidentsModule, JournalModule, JudgingModule, ScreensModule, TimetableModule],
  controllers: [DayController],
  providers: [DayGateway, DayService],
})
export class DayModule {}
