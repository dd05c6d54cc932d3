import { identityApi } from '@leitai/shared/contract/identity';
import { Controller } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { OrganisationsService } from './organisations.service.js';

type Api = typeof identityApi;

@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  @Route(identityApi.organisations)
  list() {
    return this.organisations.list(this.reader.sql);
  }

  @Route(identityApi.createOrganisation)
  create(@Input() { body }: Parsed<Api['createOrganisation']>, @Who() { accountId }: Actor) {
    return this.work.run((tx) => this.organisations.create(tx, body, accountId));
  }

  @Route(identityApi.groups)
  groups() {
    return this.organisations.groups(this.reader.sql);
  }

  @Route(identityApi.createGroup)
  createGroup(@Input() { body }: Parsed<Api['createGroup']>, @Who() { accountId }: Actor) {
    return this.work.runEntities((tx) => this.organisations.createGroup(tx, body.name, accountId));
  }

  @Route(identityApi.setGroup)
  setGroup(@Input() { params, body }: Parsed<Api['setGroup']>, @Who() { accountId }: Actor) {
    return this.work.runEntities((tx) => this.organisations.setGroup(tx, params.organisation, body.groupId, accountId));
  }
}
