import { contestsApi } from '@leitai/shared/contract/contests';
import { resultsApi } from '@leitai/shared/contract/results';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Who } from '../../platform/http/route.js';
import { ExcelService } from './excel.service.js';
import { ResultLinksService } from './result-links.service.js';
import { ResultsService } from './results.service.js';
import { sendExcel } from './send-excel.js';

@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly excels: ExcelService,
    private readonly links: ResultLinksService,
  ) {}

  @Route(resultsApi.excel)
  async excel(
    @Input() { params, query }: Parsed<typeof resultsApi.excel>,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { contest, event } = params;
    return sendExcel(reply, params, await this.excels.organiser(contest, event, query.names === 'full', language));
  }

  @Route(resultsApi.links)
  issueLinks(@Input() { params, body }: Parsed<typeof resultsApi.links>, @Who() { accountId }: Actor) {
    return this.links.issue(params, body, accountId);
  }

  /** The bytes are the same at every stage; only the file name says how certain they are. */
  @Route(contestsApi.results)
  async csv(
    @Input() { params, query }: Parsed<typeof contestsApi.results>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { csv, status } = await this.results.csv(params.contest, params.event, query.names === 'full');
    reply.header('Content-Type', 'text/csv; charset=utf-8');
    reply.header('Content-Disposition', `attachment; filename="${params.contest}-${params.event}-${status}.csv"`);
    reply.header('Cache-Control', 'no-store');
    return csv;
  }
}
