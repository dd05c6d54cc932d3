import { identityApi } from '@leitai/shared/contract/identity';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { type ApiRequest, Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { AcceptanceService } from './acceptance.service.js';
import { privateCaller } from './caller.js';
import { giveCookie } from './give-cookie.js';
import { InvitationsService } from './invitations.service.js';
import { InvitingService } from './inviting.service.js';

type Api = typeof identityApi;

@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly inviting: InvitingService,
    private readonly acceptance: AcceptanceService,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  @Route(identityApi.invite)
  invite(@Input() { body }: Parsed<Api['invite']>, @Who() { accountId }: Actor) {
    return this.work.run((tx) => this.inviting.invite(tx, body, accountId));
  }

  @Route(identityApi.invitations)
  list() {
    return this.inviting.list(this.reader.sql);
  }

  @Route(identityApi.renewInvitation)
  renew(@Input() { params }: Parsed<Api['renewInvitation']>, @Who() { accountId }: Actor) {
    return this.work.runEntities((tx) => this.inviting.renew(tx, params.id, accountId));
  }

  @Route(identityApi.withdrawInvitation)
  async withdraw(@Input() { params }: Parsed<Api['withdrawInvitation']>, @Who() { accountId }: Actor) {
    await this.work.runEntities((tx) => this.invitations.withdraw(tx, params.id, accountId));
  }

  @Route(identityApi.invitation)
  show(@Input() { params }: Parsed<Api['invitation']>, @Req() { ip }: ApiRequest) {
    return this.acceptance.show(params.token, ip);
  }

  @Route(identityApi.acceptInvitation)
  async accept(
    @Input() { params, body }: Parsed<Api['acceptInvitation']>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookie(reply, await this.acceptance.accept(params.token, body.login, body.password, privateCaller(request)));
  }
}
