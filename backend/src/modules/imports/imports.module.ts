import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { ContestPlanner } from './contest-planner.js';
import { ContestWriter } from './contest-writer.js';
import { DefinitionReader } from './definition-reader.js';
import { EventPlanner } from './event-planner.js';
import { EventWriter } from './event-writer.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

@Module({
  imports: [RegistrationModule, ContestsModule, IdentityModule, JournalModule, JudgingModule],
  controllers: [ImportsController],
  providers: [ImportsService, DefinitionReader, ContestPlanner, EventPlanner, ContestWriter, EventWriter],
  exports: [ImportsService],
})
export class ImportsModule {}
