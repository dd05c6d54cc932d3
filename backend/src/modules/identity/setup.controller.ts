import { identityApi } from '@leitai/shared/contract/identity';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type ApiRequest, Input, type Parsed, Route } from '../../platform/http/route.js';
import { privateCaller } from './caller.js';
import { giveCookie } from './give-cookie.js';
import { SetupService } from './setup.service.js';

@Controller()
export class SetupController {
  constructor(private readonly setup: SetupService) {}

  @Route(identityApi.setup)
  async setUp(
    @Input() { body }: Parsed<typeof identityApi.setup>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    giveCookie(reply, await this.setup.setUp(body, privateCaller(request)));
  }

  @Route(identityApi.showDemo)
  async showDemo(@Input() { body }: Parsed<typeof identityApi.showDemo>, @Req() request: ApiRequest) {
    await this.setup.showDemo(body.token, privateCaller(request));
  }
}
