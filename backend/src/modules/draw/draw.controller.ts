import { drawApi } from '@leitai/shared/contract/draw';
import { abortDraw, commitDraw, revealDraw, throwDice } from '@leitai/shared/domain/draw/decide-draw';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import { Input, type Parsed, Route, Visitor, Who } from '../../platform/http/route.js';
import { DrawService } from './draw.service.js';

@Controller()
export class DrawController {
  constructor(private readonly draws: DrawService) {}

  @Route(drawApi.draws)
  list(@Input() { params }: Parsed<typeof drawApi.draws>, @Visitor() visitor: Actor | null) {
    return this.draws.list(params, visitor);
  }

  @Route(drawApi.transcript)
  async one(@Input() { params }: Parsed<typeof drawApi.transcript>, @Visitor() visitor: Actor | null) {
    const found = (await this.draws.list(params, visitor)).find(({ draw }) => draw === params.draw);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  @Route(drawApi.plan)
  plan(@Input() { params }: Parsed<typeof drawApi.plan>) {
    return this.draws.plan(params);
  }

  @Route(drawApi.freeze)
  freeze(@Input() input: Parsed<typeof drawApi.freeze>, @Who() { accountId }: Actor) {
    return this.draws.freeze(input, accountId);
  }

  @Route(drawApi.commit)
  commit(@Input() { params, body }: Parsed<typeof drawApi.commit>, @Who() { accountId }: Actor) {
    const step = { params, type: 'draw.committed', actor: accountId } as const;
    return this.draws.step(step, (draw, now) => commitDraw(draw, body, now));
  }

  @Route(drawApi.dice)
  dice(@Input() { params, body }: Parsed<typeof drawApi.dice>, @Who() { accountId }: Actor) {
    const step = { params, type: 'draw.dice_thrown', actor: accountId } as const;
    return this.draws.step(step, (draw, now) => throwDice(draw, body.dice, now));
  }

  @Route(drawApi.reveal)
  reveal(@Input() { params, body }: Parsed<typeof drawApi.reveal>, @Who() { accountId }: Actor) {
    const step = { params, type: 'draw.revealed', actor: accountId } as const;
    return this.draws.step(step, (draw, now) => revealDraw(draw, body, now));
  }

  @Route(drawApi.abort)
  abort(@Input() { params, body }: Parsed<typeof drawApi.abort>, @Who() { accountId }: Actor) {
    const step = { params, type: 'draw.aborted', actor: accountId, reason: body.reason } as const;
    return this.draws.step(step, (draw, now) => abortDraw(draw, body.reason, now));
  }
}
