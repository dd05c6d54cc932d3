import { identityApi } from '@leitai/shared/contract/identity';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { setSessionCookie } from '../../platform/http/cookie.js';
import { Refusal } from '../../platform/http/refusal.js';
import { type ApiRequest, Input, type Parsed, Route, Visitor, Who } from '../../platform/http/route.js';
import { AccountsService } from './accounts.service.js';
import { privateCaller } from './caller.js';
import { giveCookie } from './give-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';

type Api = typeof identityApi;

@Controller()
export class SessionController {
  constructor(
    private readonly signing: SignInService,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly setup: SetupService,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  @Route(identityApi.signIn)
  async signIn(
    @Input() { body }: Parsed<Api['signIn']>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookie(reply, await this.signing.signIn(body.login, body.password, privateCaller(request)));
  }

  @Route(identityApi.me)
  async me(@Visitor() visitor: Actor | null) {
    if (!visitor) return { account: null, grants: [], setupNeeded: await this.setup.needed() };
    const account = await this.accounts.view(this.reader.sql, visitor.accountId);
    return { account, grants: [...visitor.grants], setupNeeded: false };
  }

  @Route(identityApi.signOut)
  async signOut(@Who() { accountId, sessionId }: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.work.runEntities((tx) => this.sessions.end(tx, accountId, sessionId));
    reply.header('Set-Cookie', setSessionCookie('', 0));
  }

  @Route(identityApi.sessions)
  async list(@Who() { accountId, sessionId }: Actor) {
    const sessions = await this.sessions.list(this.reader.sql, accountId);
    return sessions.map(({ id, createdAt, lastSeenAt, device }) => ({
      id,
      createdAt: new Date(createdAt).toISOString(),
      lastSeenAt: new Date(lastSeenAt).toISOString(),
      device,
      current: id === sessionId,
    }));
  }

  @Route(identityApi.endSession)
  async end(@Input() { params }: Parsed<Api['endSession']>, @Who() { accountId }: Actor) {
    if (!(await this.work.runEntities((tx) => this.sessions.end(tx, accountId, params.id))))
      throw new Refusal('not_found');
  }

  @Route(identityApi.changePassword)
  async changePassword(
    @Input() { body }: Parsed<Api['changePassword']>,
    @Who() { accountId }: Actor,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const caller = privateCaller(request);
    giveCookie(reply, await this.signing.changePassword(accountId, body.current, body.password, caller));
  }
}
