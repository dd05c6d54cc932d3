import { observersApi } from '@leitai/shared/contract/observer';
import { Controller, Req } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { type ApiRequest, Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { ObserversService } from './observers.service.js';

type Api = typeof observersApi;

@Controller()
export class ObserversController {
  constructor(private readonly observers: ObserversService) {}

  @Route(observersApi.register)
  register(@Input() input: Parsed<Api['register']>, @Req() { ip }: ApiRequest) {
    return this.observers.register(input, ip);
  }

  @Route(observersApi.list)
  list(@Input() input: Parsed<Api['list']>) {
    return this.observers.list(input);
  }

  @Route(observersApi.decide)
  decide(@Input() input: Parsed<Api['decide']>, @Who() { accountId }: Actor) {
    return this.observers.decide(input, accountId);
  }

  @Route(observersApi.ticket)
  ticket(@Input() { params }: Parsed<Api['ticket']>, @Req() { ip }: ApiRequest) {
    return this.observers.ticket(params.ticket, ip);
  }
}
