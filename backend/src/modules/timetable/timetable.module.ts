import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { NoticesService } from './notices.service.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableService } from './timetable.service.js';
import { TimetableStore } from './timetable-store.js';

/** When and where everything of a contest takes place, and who knows of changes. */
@Module({
  imports: [ContestsModule, IdentityModule],
  controllers: [TimetableController],
  providers: [TimetableStore, TimetableService, NoticesService],
  exports: [TimetableService],
})
export class TimetableModule {}
