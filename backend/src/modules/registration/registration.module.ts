import { Module } from '@nestjs/common';
import { SpreadsheetModule } from '../../platform/spreadsheet/spreadsheet.module.js';
import { ConductModule } from '../conduct/conduct.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { DrawModule } from '../draw/draw.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { ResultsModule } from '../results/results.module.js';
import { Admission } from './admission.js';
import { Applications } from './applications.js';
import { DecisionsService } from './decisions.service.js';
import { Desk } from './desk.js';
import { Forgetting } from './forgetting.js';
import { ListImportService } from './list-import.service.js';
import { NameCorrections } from './names.js';
import { OwnListService } from './own-list.service.js';
import { OwnRegistrationsController } from './own-registrations.controller.js';
import { OwnRegistrationsService } from './own-registrations.service.js';
import { RecusalsService } from './recusals.service.js';
import { RegistrationRulesService } from './registration-rules.service.js';
import { RegistrationStore } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';
import { RegistrationViews } from './registration-views.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsService } from './registrations.service.js';
import { SignUpService } from './sign-up.service.js';
import { TeamRegistrationsService } from './team-registrations.service.js';
import { Withdrawals } from './withdrawals.js';
import { WorkerLinks } from './worker-links.js';

/** Who wants to take part: by themselves, through their employer, from Excel; until registration closes and they are entries. */
@Module({
  imports: [
    ContestsModule,
    DrawModule,
    IdentityModule,
    JournalModule,
    JudgingModule,
    ConductModule,
    ResultsModule,
    SpreadsheetModule,
  ],
  controllers: [RegistrationsController, OwnRegistrationsController],
  providers: [
    Admission,
    Applications,
    DecisionsService,
    Desk,
    Forgetting,
    ListImportService,
    NameCorrections,
    OwnListService,
    OwnRegistrationsService,
    RecusalsService,
    RegistrationRulesService,
    RegistrationsService,
    RegistrationStore,
    RegistrationTurn,
    RegistrationViews,
    SignUpService,
    TeamRegistrationsService,
    Withdrawals,
    WorkerLinks,
  ],
  exports: [RecusalsService, RegistrationRulesService, TeamRegistrationsService],
})
export class RegistrationModule {}
