import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ResultsModule } from '../results/results.module.js';
import { TimetableModule } from '../timetable/timetable.module.js';
import { Arrivals } from './arrivals.js';
import { CheckInController } from './check-in.controller.js';
import { CheckInService } from './check-in.service.js';
import { DrawController } from './draw.controller.js';
import { DrawService } from './draw.service.js';
import { DrawStore } from './draw-store.js';
import { EventLog } from './event-log.js';

/** Who has arrived, and the verifiable draw that gives everybody a station. */
@Module({
  imports: [ContestsModule, IdentityModule, ResultsModule, TimetableModule],
  controllers: [CheckInController, DrawController],
  providers: [Arrivals, CheckInService, DrawService, DrawStore, EventLog],
  exports: [CheckInService, DrawService],
})
export class DrawModule {}
