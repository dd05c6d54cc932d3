import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ScopesService } from '../identity/scopes.service.js';
import { ContestsController } from './contests.controller.js';
import { ContestsService } from './contests.service.js';
import { JudgeAccounts } from './judge-accounts.js';
import { JudgesService } from './judges.service.js';
import { NamesService } from './names.service.js';
import { RulesService } from './rules.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [ContestsController],
  providers: [ContestsService, RulesService, NamesService, JudgesService, JudgeAccounts],
  exports: [ContestsService, RulesService, NamesService, JudgesService],
})
export class ContestsModule implements OnModuleInit {
  constructor(
    private readonly scopes: ScopesService,
    private readonly contests: ContestsService,
  ) {}

  onModuleInit(): void {
    this.scopes.register('contest', (sql, code) => this.contests.exists(sql, code));
  }
}
