import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '../contests/contests.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ScopesService } from '../identity/scopes.service.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { CoachStore } from './coach-store.js';
import { CoachesService } from './coaches.service.js';
import { DelegationList } from './delegation-list.js';
import { DelegationStore } from './delegation-store.js';
import { DelegationTurn } from './delegation-turn.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsService } from './delegations.service.js';
import { TeamController } from './team.controller.js';
import { TeamService } from './team.service.js';

/** Enterprises at a contest: their team leaders, whom these enter, and their coaches. */
@Module({
  imports: [ContestsModule, IdentityModule, RegistrationModule],
  controllers: [DelegationsController, TeamController],
  providers: [
    CoachesService,
    CoachStore,
    DelegationList,
    DelegationsService,
    DelegationStore,
    DelegationTurn,
    TeamService,
  ],
})
export class DelegationsModule implements OnModuleInit {
  constructor(
    private readonly scopes: ScopesService,
    private readonly store: DelegationStore,
  ) {}

  onModuleInit(): void {
    this.scopes.register(
      'delegation',
      async (sql, id) => (await this.store.byId(sql, id)) !== undefined,
      async (sql, id) => {
        const row = await this.store.byId(sql, id);
        if (!row) return null;
        const { contestNameZh: zh, contestNameEn: en, enterprise } = row;
        return { zh: `${enterprise}代表队，${zh}`, en: `delegation of ${enterprise}, ${en ?? zh}` };
      },
    );
  }
}
