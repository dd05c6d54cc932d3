import { timetableApi } from '@leitai/shared/contract/timetable';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Visitor, Who } from '../../platform/http/route.js';
import { NoticesService } from './notices.service.js';
import { TimetableService } from './timetable.service.js';

type Api = typeof timetableApi;

@Controller()
export class TimetableController {
  constructor(
    private readonly timetables: TimetableService,
    private readonly notices: NoticesService,
  ) {}

  @Route(timetableApi.timetable)
  timetable(@Input() { params }: Parsed<Api['timetable']>, @Visitor() visitor: Actor | null) {
    return this.timetables.of(params.contest, visitor);
  }

  @Route(timetableApi.save)
  save(@Input() { params, body }: Parsed<Api['save']>, @Who() { accountId }: Actor, @Lang() language: Language) {
    return this.timetables.save(params.contest, body, accountId, language);
  }

  @Route(timetableApi.notices)
  ofContest(@Input() { params }: Parsed<Api['notices']>) {
    return this.notices.ofContest(params.contest);
  }

  @Route(timetableApi.own)
  own(@Who() { accountId }: Actor) {
    return this.notices.own(accountId);
  }

  @Route(timetableApi.acknowledge)
  acknowledge(@Input() { params }: Parsed<Api['acknowledge']>, @Who() { accountId }: Actor) {
    return this.notices.acknowledge(accountId, params.id);
  }
}
