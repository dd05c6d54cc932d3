import { resultsApi } from '@leitai/shared/contract/results';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Visitor } from '../../platform/http/route.js';
import { PublicResultsService } from './public-results.service.js';
import { ResultLinksService } from './result-links.service.js';
import { sendExcel } from './send-excel.js';

@Controller()
export class PublicResultsController {
  constructor(
    private readonly results: PublicResultsService,
    private readonly links: ResultLinksService,
  ) {}

  @Route(resultsApi.list)
  list(@Input() { params }: Parsed<typeof resultsApi.list>, @Visitor() visitor: Actor | null) {
    return this.results.of(params, visitor);
  }

  @Route(resultsApi.publicExcel)
  async excel(
    @Input() { params }: Parsed<typeof resultsApi.publicExcel>,
    @Visitor() visitor: Actor | null,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendExcel(reply, params, await this.results.excel(params, visitor, language));
  }

  @Route(resultsApi.own)
  own(@Input() { params }: Parsed<typeof resultsApi.own>) {
    return this.links.own(params.token);
  }
}
