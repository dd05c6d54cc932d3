import { draftsApi } from '@leitai/shared/contract/draft';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Who } from '../../platform/http/route.js';
import { DraftBeginnings } from './draft-beginnings.js';
import { DraftsService } from './drafts.service.js';
import { PublishingService } from './publishing.service.js';
import { SchemeFiles } from './scheme-files.js';

type Api = typeof draftsApi;

@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly beginnings: DraftBeginnings,
    private readonly publishing: PublishingService,
    private readonly schemes: SchemeFiles,
  ) {}

  @Route(draftsApi.list)
  list(@Who() actor: Actor) {
    return this.drafts.list(actor);
  }

  @Route(draftsApi.create)
  async create(@Input() { body }: Parsed<Api['create']>, @Who() actor: Actor, @Lang() language: Language) {
    return this.drafts.one(await this.beginnings.begin(body, actor, language), actor);
  }

  @Route(draftsApi.one)
  one(@Input() { params }: Parsed<Api['one']>, @Who() actor: Actor) {
    return this.drafts.one(params.draft, actor);
  }

  @Route(draftsApi.edit)
  edit(@Input() input: Parsed<Api['edit']>, @Who() actor: Actor, @Lang() language: Language) {
    return this.drafts.edit(input, actor, language);
  }

  @Route(draftsApi.undo)
  undo(@Input() input: Parsed<Api['undo']>, @Who() actor: Actor) {
    return this.drafts.undo(input, actor);
  }

  @Route(draftsApi.discard)
  discard(@Input() input: Parsed<Api['discard']>, @Who() actor: Actor) {
    return this.drafts.discard(input, actor);
  }

  @Route(draftsApi.publish)
  publish(@Input() input: Parsed<Api['publish']>, @Who() actor: Actor, @Lang() language: Language) {
    return this.publishing.publish(input, actor, language);
  }

  @Route(draftsApi.schemeFile)
  async schemeFile(
    @Input() input: Parsed<Api['schemeFile']>,
    @Who() actor: Actor,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = await this.schemes.write(input, actor, language);
    reply.header('Content-Type', draftsApi.schemeFile.produces as string);
    reply.header('Content-Disposition', 'attachment; filename="scheme.xlsx"');
    return file;
  }

  @Route(draftsApi.readScheme)
  readScheme(@Input() input: Parsed<Api['readScheme']>, @Lang() language: Language) {
    return this.schemes.read(input, language);
  }
}
