import { advanceApi } from '@leitai/shared/contract/advance';
import { contestsApi } from '@leitai/shared/contract/contests';
import { eventSheetsApi } from '@leitai/shared/contract/event-sheets';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Who } from '../../platform/http/route.js';
import { AdvancesService } from './advances.service.js';
import { ConductService } from './conduct.service.js';
import { EntrySheetsService } from './entry-sheets.service.js';
import { FreezesService } from './freezes.service.js';
import { NameConsents } from './name-consents.js';
import { OverviewService } from './overview.service.js';
import { SheetDevicesService } from './sheet-devices.service.js';
import { SubstitutesService } from './substitutes.service.js';

@Controller()
export class ConductController {
  constructor(
    private readonly conduct: ConductService,
    private readonly freezes: FreezesService,
    private readonly overviews: OverviewService,
    private readonly consents: NameConsents,
    private readonly entrySheets: EntrySheetsService,
    private readonly devices: SheetDevicesService,
    private readonly advances: AdvancesService,
    private readonly substitutes: SubstitutesService,
  ) {}

  @Route(contestsApi.overview)
  overview(@Input() { params }: Parsed<typeof contestsApi.overview>, @Lang() language: Language) {
    return this.overviews.of(params.contest, params.event, language);
  }

  @Route(contestsApi.move)
  move(@Input() input: Parsed<typeof contestsApi.move>, @Who() { accountId }: Actor) {
    return this.conduct.move(input, accountId);
  }

  @Route(contestsApi.freeze)
  freeze(@Input() input: Parsed<typeof contestsApi.freeze>, @Who() { accountId }: Actor) {
    return this.freezes.freeze(input, accountId);
  }

  @Route(contestsApi.freezeTime)
  freezeTime(@Input() input: Parsed<typeof contestsApi.freezeTime>, @Who() { accountId }: Actor) {
    return this.freezes.plan(input, accountId);
  }

  @Route(contestsApi.absence)
  absence(@Input() input: Parsed<typeof contestsApi.absence>, @Who() { accountId }: Actor) {
    return this.conduct.absence(input, accountId);
  }

  @Route(contestsApi.substitute)
  substitute(@Input() input: Parsed<typeof contestsApi.substitute>, @Who() { accountId }: Actor) {
    return this.substitutes.stepIn(input, accountId);
  }

  @Route(eventSheetsApi.ofEntry)
  sheets(@Input() { params }: Parsed<typeof eventSheetsApi.ofEntry>) {
    return this.entrySheets.of(params);
  }

  @Route(eventSheetsApi.return)
  return(@Input() input: Parsed<typeof eventSheetsApi.return>, @Who() { accountId }: Actor) {
    return this.conduct.return(input, accountId);
  }

  @Route(eventSheetsApi.release)
  release(@Input() input: Parsed<typeof eventSheetsApi.release>, @Who() { accountId }: Actor) {
    return this.devices.release(input, accountId);
  }

  @Route(advanceApi.list)
  advancing(@Input() input: Parsed<typeof advanceApi.list>) {
    return this.advances.of(input);
  }

  @Route(advanceApi.settle)
  settleAdvance(@Input() input: Parsed<typeof advanceApi.settle>, @Who() { accountId }: Actor) {
    return this.advances.settle(input, accountId);
  }

  @Route(contestsApi.status)
  status(@Input() input: Parsed<typeof contestsApi.status>, @Who() { accountId }: Actor) {
    return this.conduct.status(input, accountId);
  }

  @Route(contestsApi.consent)
  consent(@Input() { params, body }: Parsed<typeof contestsApi.consent>, @Who() { accountId }: Actor) {
    return this.consents.record(params, body, accountId);
  }
}
