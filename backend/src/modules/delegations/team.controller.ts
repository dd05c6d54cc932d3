import { teamApi } from '@leitai/shared/contract/delegation';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { CoachesService } from './coaches.service.js';
import { TeamService } from './team.service.js';

type Api = typeof teamApi;

@Controller()
export class TeamController {
  constructor(
    private readonly team: TeamService,
    private readonly coaches: CoachesService,
  ) {}

  @Route(teamApi.show)
  show(@Input() input: Parsed<Api['show']>) {
    return this.team.show(input);
  }

  @Route(teamApi.enter)
  enter(@Input() input: Parsed<Api['enter']>, @Who() { accountId }: Actor) {
    return this.team.enter(input, accountId);
  }

  @Route(teamApi.links)
  links(@Input() input: Parsed<Api['links']>, @Who() { accountId }: Actor) {
    return this.team.links(input, accountId);
  }

  @Route(teamApi.replace)
  replace(@Input() input: Parsed<Api['replace']>, @Who() { accountId }: Actor) {
    return this.team.replace(input, accountId);
  }

  @Route(teamApi.withdraw)
  withdraw(@Input() input: Parsed<Api['withdraw']>, @Who() { accountId }: Actor) {
    return this.team.withdraw(input, accountId);
  }

  @Route(teamApi.addCoach)
  addCoach(@Input() input: Parsed<Api['addCoach']>, @Who() { accountId }: Actor) {
    return this.coaches.add(input, accountId);
  }

  @Route(teamApi.setTrainees)
  setTrainees(@Input() input: Parsed<Api['setTrainees']>, @Who() { accountId }: Actor) {
    return this.coaches.setTrainees(input, accountId);
  }

  @Route(teamApi.removeCoach)
  removeCoach(@Input() input: Parsed<Api['removeCoach']>, @Who() { accountId }: Actor) {
    return this.coaches.remove(input, accountId);
  }
}
