import { ownRegistrationsApi } from '@leitai/shared/contract/registration';
import { Controller, Req } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { type ApiRequest, Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { OwnListService } from './own-list.service.js';
import { OwnRegistrationsService } from './own-registrations.service.js';
import { SignUpService } from './sign-up.service.js';

type Api = typeof ownRegistrationsApi;

@Controller()
export class OwnRegistrationsController {
  constructor(
    private readonly own: OwnRegistrationsService,
    private readonly lists: OwnListService,
    private readonly signUps: SignUpService,
  ) {}

  @Route(ownRegistrationsApi.open)
  open() {
    return this.lists.open();
  }

  @Route(ownRegistrationsApi.signUp)
  signUp(@Input() { params, body }: Parsed<Api['signUp']>, @Req() request: ApiRequest) {
    return this.signUps.signUp(params.contest, body.name, request);
  }

  @Route(ownRegistrationsApi.list)
  list(@Who() { accountId }: Actor) {
    return this.lists.of(accountId);
  }

  @Route(ownRegistrationsApi.register)
  register(@Input() input: Parsed<Api['register']>, @Who() actor: Actor) {
    return this.own.register(input, actor);
  }

  @Route(ownRegistrationsApi.confirm)
  confirm(@Input() input: Parsed<Api['confirm']>, @Who() actor: Actor) {
    return this.own.confirm(input, actor);
  }

  @Route(ownRegistrationsApi.withdraw)
  withdraw(@Input() input: Parsed<Api['withdraw']>, @Who() actor: Actor) {
    return this.own.withdraw(input, actor);
  }

  @Route(ownRegistrationsApi.publishName)
  publishName(@Input() input: Parsed<Api['publishName']>, @Who() actor: Actor) {
    return this.own.publishName(input, actor);
  }
}
