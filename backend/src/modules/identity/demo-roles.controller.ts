import { demoApi } from '@leitai/shared/contract/demo';
import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { setSessionCookie } from '../../platform/http/cookie.js';
import { DemoGuard } from '../../platform/http/demo.guard.js';
import { type ApiRequest, Input, type Parsed, Route, Visitor } from '../../platform/http/route.js';
import { privateCaller } from './caller.js';
import { DemoRolesService } from './demo-roles.service.js';
import { giveCookie } from './give-cookie.js';

@Controller()
@UseGuards(DemoGuard)
export class DemoRolesController {
  constructor(private readonly roles: DemoRolesService) {}

  @Route(demoApi.enter)
  async enter(
    @Input() { body: { role } }: Parsed<typeof demoApi.enter>,
    @Visitor() visitor: Actor | null,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (role !== 'public') return giveCookie(reply, await this.roles.enter(role, privateCaller(request)));
    if (visitor) await this.roles.leave(visitor);
    reply.header('Set-Cookie', setSessionCookie('', 0));
  }
}
