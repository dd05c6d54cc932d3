import { contestsApi } from '@leitai/shared/contract/contests';
import { Controller } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import { Input, type Parsed, Route, Visitor } from '../../platform/http/route.js';
import { ContestsService, isVisible, summaries } from './contests.service.js';

@Controller()
export class ContestsController {
  constructor(
    private readonly contests: ContestsService,
    private readonly reader: Reader,
  ) {}

  @Route(contestsApi.list)
  async list(@Visitor() visitor: Actor | null) {
    const events = await this.contests.events(this.reader.sql);
    return summaries(events.filter((event) => isVisible(event, visitor?.grants ?? [])));
  }

  @Route(contestsApi.one)
  async one(@Input() { params }: Parsed<typeof contestsApi.one>, @Visitor() visitor: Actor | null) {
    const events = await this.contests.eventsOf(this.reader.sql, params.contest);
    const [contest] = summaries(events.filter((event) => isVisible(event, visitor?.grants ?? [])));
    if (!contest) throw new Refusal('not_found');
    return contest;
  }
}
