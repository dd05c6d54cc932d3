import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { ConductModule } from './modules/conduct/conduct.module.js';
import { ContestsModule } from './modules/contests/contests.module.js';
import { DelegationsModule } from './modules/delegations/delegations.module.js';
import { DraftsModule } from './modules/drafts/drafts.module.js';
import { DrawModule } from './modules/draw/draw.module.js';
import { EvidenceModule } from './modules/evidence/evidence.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { IncidentsModule } from './modules/incidents/incidents.module.js';
import { JudgingModule } from './modules/judging/judging.module.js';
import { ObserversModule } from './modules/observers/observers.module.js';
import { RegistrationModule } from './modules/registration/registration.module.js';
import { ResultsModule } from './modules/results/results.module.js';
import { TabletsModule } from './modules/tablets/tablets.module.js';
import { TimetableModule } from './modules/timetable/timetable.module.js';
import { ValuesModule } from './modules/values/values.module.js';
import { type Environment, PlatformModule } from './platform/platform.module.js';

/** The whole application, without its HTTP shell: the command line uses it as it is. */
@Module({})
export class AppModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(environment, { entities, migrations }),
        IdentityModule,
        ContestsModule,
        JudgingModule,
        ConductModule,
        DrawModule,
        ResultsModule,
        ImportsModule,
        DraftsModule,
        TabletsModule,
        RegistrationModule,
        DelegationsModule,
        ObserversModule,
        IncidentsModule,
        ValuesModule,
        EvidenceModule,
        TimetableModule,
      ],
    };
  }
}
