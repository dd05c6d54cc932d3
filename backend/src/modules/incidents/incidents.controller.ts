import { dayApi } from '@leitai/shared/contract/day';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Visitor, Who } from '../../platform/http/route.js';
import { ClocksService } from './clocks.service.js';
import { HallClocksService } from './hall-clocks.service.js';
import { IncidentsService } from './incidents.service.js';

@Controller()
export class IncidentsController {
  constructor(
    private readonly clocks: ClocksService,
    private readonly hall: HallClocksService,
    private readonly incidents: IncidentsService,
  ) {}

  @Route(dayApi.clock)
  clock(@Input() input: Parsed<typeof dayApi.clock>, @Who() { accountId }: Actor) {
    return this.clocks.step(input, accountId);
  }

  @Route(dayApi.incident)
  incident(@Input() input: Parsed<typeof dayApi.incident>, @Who() { accountId }: Actor) {
    return this.incidents.write(input, accountId);
  }

  @Route(dayApi.incidents)
  ofEvent(@Input() { params }: Parsed<typeof dayApi.incidents>) {
    return this.incidents.ofEvent(params);
  }

  @Route(dayApi.clocks)
  faces(@Input() { params }: Parsed<typeof dayApi.clocks>, @Visitor() visitor: Actor | null) {
    return this.hall.ofEvent(params, visitor?.grants ?? []);
  }

  @Route(dayApi.decide)
  decide(@Input() input: Parsed<typeof dayApi.decide>, @Who() { accountId }: Actor) {
    return this.incidents.decide(input, accountId);
  }
}
