import { resultsApi } from '@leitai/shared/contract/results';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Visitor } from '../../platform/http/route.js';
import { PublicResultsService } from './public-results.service.js';

@Controller()
export class PublicResultsController {
  constructor(private readonly results: PublicResultsService) {}

  @Route(resultsApi.list)
  list(@Input() { params }: Parsed<typeof resultsApi.list>, @Visitor() visitor: Actor | null) {
    return this.results.of(params, visitor);
  }
}
