import { revealApi } from '@leitai/shared/contract/reveal';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { RevealService } from './reveal.service.js';
import { RevealViewService } from './reveal-view.service.js';

type Api = typeof revealApi;

@Controller()
export class RevealController {
  constructor(
    private readonly reveal: RevealService,
    private readonly view: RevealViewService,
  ) {}

  @Route(revealApi.control)
  control(@Input() { params }: Parsed<Api['control']>) {
    return this.view.control(params);
  }

  @Route(revealApi.rehearsal)
  rehearsal(@Input() { params }: Parsed<Api['rehearsal']>) {
    return this.view.rehearsal(params, Number(params.step));
  }

  @Route(revealApi.start)
  start(@Input() input: Parsed<Api['start']>, @Who() { accountId }: Actor) {
    return this.reveal.start(input, accountId);
  }

  @Route(revealApi.step)
  step(@Input() input: Parsed<Api['step']>, @Who() { accountId }: Actor) {
    return this.reveal.step(input, accountId);
  }

  @Route(revealApi.end)
  end(@Input() input: Parsed<Api['end']>, @Who() { accountId }: Actor) {
    return this.reveal.end(input, accountId);
  }
}
