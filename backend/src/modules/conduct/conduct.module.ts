import { Module } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { JudgingModule } from '../judging/judging.module.js';
import { ResultsModule } from '../results/results.module.js';
import { AdvancesService } from './advances.service.js';
import { ConductController } from './conduct.controller.js';
import { ConductService } from './conduct.service.js';
import { ElsewhereService } from './elsewhere.service.js';
import { EntrySheetsService } from './entry-sheets.service.js';
import { FreezesService } from './freezes.service.js';
import { NameConsents } from './name-consents.js';
import { Operations } from './operations.service.js';
import { OverviewService } from './overview.service.js';
import { SheetDevicesService } from './sheet-devices.service.js';
import { SubstitutesService } from './substitutes.service.js';

@Module({
  imports: [ContestsModule, IdentityModule, JournalModule, JudgingModule, ResultsModule],
  exports: [ConductService, ElsewhereService, Operations],
  controllers: [ConductController],
  providers: [
    AdvancesService,
    ConductService,
    ElsewhereService,
    EntrySheetsService,
    FreezesService,
    NameConsents,
    Operations,
    OverviewService,
    SheetDevicesService,
    SubstitutesService,
  ],
})
export class ConductModule {}
