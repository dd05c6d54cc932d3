import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { ClocksService } from './clocks.service.js';
import { EventSteps } from './event-steps.js';
import { HallClocksService } from './hall-clocks.service.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsService } from './incidents.service.js';

/** What happens around the marks during a session: its clock, and incidents. */
@Module({
  imports: [ContestsModule, IdentityModule, JournalModule],
  controllers: [IncidentsController],
  providers: [ClocksService, EventSteps, HallClocksService, IncidentsService],
  exports: [ClocksService, IncidentsService],
})
export class IncidentsModule {}
