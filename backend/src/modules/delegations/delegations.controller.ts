import { delegationsApi } from '@leitai/shared/contract/delegation';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { DelegationList } from './delegation-list.js';
import { DelegationsService } from './delegations.service.js';

type Api = typeof delegationsApi;

@Controller()
export class DelegationsController {
  constructor(
    private readonly delegations: DelegationsService,
    private readonly lists: DelegationList,
  ) {}

  @Route(delegationsApi.list)
  list(@Input() { params }: Parsed<Api['list']>) {
    return this.lists.of(params.contest);
  }

  @Route(delegationsApi.add)
  add(@Input() input: Parsed<Api['add']>, @Who() { accountId }: Actor) {
    return this.delegations.add(input, accountId);
  }

  @Route(delegationsApi.links)
  links(@Input() input: Parsed<Api['links']>, @Who() { accountId }: Actor) {
    return this.delegations.links(input, accountId);
  }

  @Route(delegationsApi.leader)
  leader(@Input() input: Parsed<Api['leader']>, @Who() { accountId }: Actor) {
    return this.delegations.leader(input, accountId);
  }

  @Route(delegationsApi.remove)
  remove(@Input() input: Parsed<Api['remove']>, @Who() { accountId }: Actor) {
    return this.delegations.remove(input, accountId);
  }
}
