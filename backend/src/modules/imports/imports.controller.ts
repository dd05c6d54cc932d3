import { contestsApi } from '@leitai/shared/contract/contests';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Who } from '../../platform/http/route.js';
import { ContestsService, summaries } from '../contests/contests.service.js';
import { ImportsService } from './imports.service.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly contests: ContestsService,
    private readonly reader: Reader,
  ) {}

  @Route(contestsApi.import)
  async import(
    @Input() { body }: Parsed<typeof contestsApi.import>,
    @Who() { accountId }: Actor,
    @Lang() language: Language,
  ) {
    const { contest, invitations, warnings } = await this.imports.importText(typeof body === 'string' ? body : '', {
      actor: accountId,
      language,
    });
    const [summary] = summaries(await this.contests.eventsOf(this.reader.sql, contest));
    return { contest: summary, invitations, warnings };
  }
}
