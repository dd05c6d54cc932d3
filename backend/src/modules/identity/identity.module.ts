import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.token.js';
import { Reader } from '../../platform/database/reader.js';
import { ActorSource } from '../../platform/http/actor.js';
import { AcceptanceService } from './acceptance.service.js';
import { AccountsService } from './accounts.service.js';
import { AttemptLimits } from './attempt-limits.js';
import { ConsentsService } from './consents.service.js';
import { DemoRolesController } from './demo-roles.controller.js';
import { DemoRolesService } from './demo-roles.service.js';
import { DeviceAccessService } from './device-access.service.js';
import { DocumentsService } from './documents.service.js';
import { ErasureService } from './erasure.service.js';
import { IdNumbersService } from './id-numbers.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { InvitingService } from './inviting.service.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsService } from './memberships.service.js';
import { openVault } from './open-vault.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { PasswordsService } from './passwords.service.js';
import { PeopleService } from './people.service.js';
import { RequestDigestsService } from './request-digests.service.js';
import { ScopesService } from './scopes.service.js';
import { SessionController } from './session.controller.js';
import { SessionActors } from './session-actors.js';
import { SessionsService } from './sessions.service.js';
import { SetupController } from './setup.controller.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';
import { SignUpsService } from './sign-ups.service.js';
import { VAULT_KEYS, VaultService } from './vault.service.js';

const vaultKeys = {
  provide: VAULT_KEYS,
  inject: [CONFIG, Chance, Reader],
  useFactory: (config: Config, chance: Chance, reader: Reader) => openVault(config.dataDirectory, chance, reader.sql),
};

/** What other modules build on. */
const services = [
  AccountsService,
  SignUpsService,
  DeviceAccessService,
  PasswordsService,
  PeopleService,
  ConsentsService,
  DocumentsService,
  ErasureService,
  IdNumbersService,
  InvitationsService,
  MembershipsService,
  OrganisationsService,
  RequestDigestsService,
  ScopesService,
  SessionsService,
];

/** People and access: persons, accounts, sessions, roles, organisations, consents. Global, for the guard asks it too. */
@Global()
@Module({
  controllers: [
    SetupController,
    SessionController,
    OrganisationsController,
    InvitationsController,
    MembershipsController,
    DemoRolesController,
  ],
  providers: [
    vaultKeys,
    VaultService,
    SessionActors,
    { provide: ActorSource, useExisting: SessionActors },
    AttemptLimits,
    SetupService,
    SignInService,
    AcceptanceService,
    InvitingService,
    DemoRolesService,
    ...services,
  ],
  exports: [ActorSource, SetupService, DemoRolesService, ...services],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly scopes: ScopesService,
    private readonly organisations: OrganisationsService,
  ) {}

  onModuleInit(): void {
    this.scopes.register('organisation', (sql, id) => this.organisations.exists(sql, id));
  }
}
