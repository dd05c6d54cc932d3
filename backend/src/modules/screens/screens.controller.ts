import { screensApi } from '@leitai/shared/contract/screens';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { SCREEN_COOKIE, screenCookie, setCookie } from '../../platform/http/cookie.js';
import { type ApiRequest, Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { OwnScreenService } from './own-screen.service.js';
import { ScreensService } from './screens.service.js';

type Api = typeof screensApi;

/** Browsers keep no cookie longer than 400 days; the organiser takes a screen off. */
const COOKIE_S = 400 * 86_400;

@Controller()
export class ScreensController {
  constructor(
    private readonly mine: OwnScreenService,
    private readonly screens: ScreensService,
    private readonly access: DeviceAccessService,
  ) {}

  @Route(screensApi.own)
  own(@Req() request: ApiRequest) {
    return this.mine.own(screenCookie(request.headers.cookie));
  }

  @Route(screensApi.open)
  async open(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    this.access.caller(request);
    const { secret, ...told } = await this.mine.open(screenCookie(request.headers.cookie), request.ip);
    reply.header('Set-Cookie', setCookie(SCREEN_COOKIE, secret, COOKIE_S));
    return told;
  }

  @Route(screensApi.sign)
  sign(@Input() { body }: Parsed<Api['sign']>, @Req() request: ApiRequest) {
    return this.mine.sign(screenCookie(request.headers.cookie), body);
  }

  @Route(screensApi.ofContest)
  ofContest(@Input() { params }: Parsed<Api['ofContest']>) {
    return this.screens.ofContest(params.contest);
  }

  @Route(screensApi.register)
  register(
    @Input() { params, body }: Parsed<Api['register']>,
    @Who() { accountId }: Actor,
    @Req() request: ApiRequest,
  ) {
    return this.screens.register(params.contest, body, accountId, request.ip);
  }

  @Route(screensApi.assign)
  assign(@Input() { params, body }: Parsed<Api['assign']>, @Who() { accountId }: Actor) {
    return this.screens.assign(params.contest, params.screen, body, accountId);
  }

  @Route(screensApi.blank)
  blank(@Input() { params, body }: Parsed<Api['blank']>, @Who() { accountId }: Actor) {
    return this.screens.blank(params.contest, body.screen, body.blanked, accountId);
  }

  @Route(screensApi.end)
  end(@Input() { params }: Parsed<Api['end']>, @Who() { accountId }: Actor) {
    return this.screens.end(params.contest, params.screen, accountId);
  }
}
