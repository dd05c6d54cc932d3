import { tabletsApi } from '@leitai/shared/contract/tablets';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { sessionCookie, setSessionCookie } from '../../platform/http/cookie.js';
import { type ApiRequest, Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { PairingService } from './pairing.service.js';
import { PairingCodesService } from './pairing-codes.service.js';
import { PinsService } from './pins.service.js';
import { TabletsService } from './tablets.service.js';

type Api = typeof tabletsApi;

/** Browsers keep no cookie longer than 400 days; the pairing itself ends with the contest. */
const COOKIE_S = 400 * 86_400;

@Controller()
export class TabletsController {
  constructor(
    private readonly tablets: TabletsService,
    private readonly codes: PairingCodesService,
    private readonly pairing: PairingService,
    private readonly pins: PinsService,
    private readonly access: DeviceAccessService,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  @Route(tabletsApi.own)
  own(@Req() request: ApiRequest) {
    return this.tablets.own(this.reader.sql, sessionCookie(request.headers.cookie));
  }

  @Route(tabletsApi.look)
  look(@Input() { body }: Parsed<Api['look']>, @Req() request: ApiRequest) {
    return this.codes.look(this.reader.sql, body.code, this.access.caller(request).ip);
  }

  @Route(tabletsApi.pair)
  async pair(
    @Input() { body }: Parsed<Api['pair']>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('Set-Cookie', setSessionCookie(await this.pairing.pair(body, request), COOKIE_S));
  }

  @Route(tabletsApi.unlock)
  unlock(@Input() { body }: Parsed<Api['unlock']>, @Req() request: ApiRequest) {
    return this.pins.unlock(body.pin, request);
  }

  @Route(tabletsApi.lock)
  lock(@Req() request: ApiRequest) {
    return this.pins.lock(request);
  }

  @Route(tabletsApi.ofContest)
  ofContest(@Input() { params }: Parsed<Api['ofContest']>) {
    return this.tablets.ofContest(this.reader.sql, params.contest);
  }

  @Route(tabletsApi.makeCode)
  makeCode(@Input() { params }: Parsed<Api['makeCode']>, @Who() { accountId }: Actor) {
    return this.work.run((tx) => this.codes.make(tx, params.contest, params.judge, accountId));
  }

  @Route(tabletsApi.end)
  end(@Input() { params, body }: Parsed<Api['end']>, @Who() { accountId: actor }: Actor) {
    return this.work.run((tx) => this.tablets.end(tx, params.contest, params.tablet, { actor, reason: body.reason }));
  }
}
