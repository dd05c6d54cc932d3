import { checkInApi } from '@leitai/shared/contract/check-in';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { CheckInService } from './check-in.service.js';

@Controller()
export class CheckInController {
  constructor(private readonly arrivals: CheckInService) {}

  @Route(checkInApi.list)
  list(@Input() input: Parsed<typeof checkInApi.list>) {
    return this.arrivals.list(input);
  }

  @Route(checkInApi.checkIn)
  checkIn(@Input() input: Parsed<typeof checkInApi.checkIn>, @Who() { accountId }: Actor) {
    return this.arrivals.checkIn(input, accountId);
  }

  @Route(checkInApi.undo)
  undo(@Input() input: Parsed<typeof checkInApi.undo>, @Who() { accountId }: Actor) {
    return this.arrivals.undo(input, accountId);
  }

  @Route(checkInApi.rule)
  rule(@Input() input: Parsed<typeof checkInApi.rule>, @Who() { accountId }: Actor) {
    return this.arrivals.rule(input, accountId);
  }
}
