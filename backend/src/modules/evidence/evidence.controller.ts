import { evidenceApi } from '@leitai/shared/contract/evidence';
import { EVIDENCE_KINDS } from '@leitai/shared/domain/evidence/kind';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { EventEvidenceService } from './event-evidence.service.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceRemovalService } from './evidence-removal.service.js';
import type { EvidenceRow } from './evidence-rows.js';

type Api = typeof evidenceApi;

@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly ofEvents: EventEvidenceService,
    private readonly removals: EvidenceRemovalService,
  ) {}

  @Route(evidenceApi.attach)
  attach(@Input() input: Parsed<Api['attach']>, @Who() actor: Actor) {
    return this.evidence.attach(input, actor);
  }

  @Route(evidenceApi.list)
  list(@Input() input: Parsed<Api['list']>, @Who() actor: Actor) {
    return this.evidence.list(input, actor);
  }

  @Route(evidenceApi.file)
  async file(
    @Input() input: Parsed<Api['file']>,
    @Who() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return send(reply, await this.evidence.file(input, actor));
  }

  @Route(evidenceApi.remove)
  remove(@Input() input: Parsed<Api['remove']>, @Who() actor: Actor) {
    return this.removals.byJudge(input, actor);
  }

  @Route(evidenceApi.removeOfEvent)
  removeOfEvent(@Input() input: Parsed<Api['removeOfEvent']>, @Who() { accountId }: Actor) {
    return this.removals.byChief(input, accountId);
  }

  @Route(evidenceApi.ofEvent)
  ofEvent(@Input() input: Parsed<Api['ofEvent']>) {
    return this.ofEvents.list(input);
  }

  @Route(evidenceApi.eventFile)
  async eventFile(@Input() input: Parsed<Api['eventFile']>, @Res({ passthrough: true }) reply: FastifyReply) {
    return send(reply, await this.ofEvents.file(input));
  }
}

/** As a download: nothing that somebody handed in is ever shown as a page. The API's own policy adds the sandbox. */
function send(reply: FastifyReply, { row, bytes }: { row: EvidenceRow; bytes: Buffer }): Buffer {
  const { type, ext } = EVIDENCE_KINDS[row.kind];
  reply.header('Content-Type', type);
  reply.header('Content-Disposition', `attachment; filename="evidence-${row.id}.${ext[0]}"`);
  return bytes;
}
