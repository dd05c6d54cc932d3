import { identityApi } from '@leitai/shared/contract/identity';
import { Controller } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { MembershipsService } from './memberships.service.js';

@Controller()
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  @Route(identityApi.memberships)
  list(@Input() { query }: Parsed<typeof identityApi.memberships>) {
    return this.memberships.list(this.reader.sql, query.name);
  }

  @Route(identityApi.revokeMembership)
  async revoke(@Input() { params }: Parsed<typeof identityApi.revokeMembership>, @Who() { accountId }: Actor) {
    await this.work.runEntities((tx) => this.memberships.revoke(tx, params.id, accountId));
  }
}
