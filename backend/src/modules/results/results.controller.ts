import { contestsApi } from '@leitai/shared/contract/contests';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Input, type Parsed, Route } from '../../platform/http/route.js';
import { ResultsService } from './results.service.js';

@Controller()
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

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
