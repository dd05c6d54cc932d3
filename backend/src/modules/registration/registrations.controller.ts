import { registrationApi } from '@leitai/shared/contract/registration';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Who } from '../../platform/http/route.js';
import { SpreadsheetsService } from '../../platform/spreadsheet/spreadsheets.service.js';
import { DecisionsService } from './decisions.service.js';
import { template } from './list-columns.js';
import { ListImportService } from './list-import.service.js';
import { NameCorrections } from './names.js';
import { RegistrationsService } from './registrations.service.js';

type Api = typeof registrationApi;

@Controller()
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly decisions: DecisionsService,
    private readonly imports: ListImportService,
    private readonly names: NameCorrections,
    private readonly spreadsheets: SpreadsheetsService,
  ) {}

  @Route(registrationApi.list)
  list(@Input() input: Parsed<Api['list']>) {
    return this.registrations.list(input);
  }

  @Route(registrationApi.add)
  add(@Input() input: Parsed<Api['add']>, @Who() { accountId }: Actor) {
    return this.registrations.add(input, accountId);
  }

  @Route(registrationApi.import)
  import(@Input() input: Parsed<Api['import']>, @Who() { accountId }: Actor, @Lang() language: Language) {
    return this.imports.import(input, accountId, language);
  }

  @Route(registrationApi.template)
  async template(@Input() { params }: Parsed<Api['template']>, @Res({ passthrough: true }) reply: FastifyReply) {
    reply.header('Content-Type', registrationApi.template.produces as string);
    reply.header('Content-Disposition', `attachment; filename="${params.contest}-${params.event}-registration.xlsx"`);
    return this.spreadsheets.write(template());
  }

  @Route(registrationApi.decide)
  decide(@Input() input: Parsed<Api['decide']>, @Who() { accountId }: Actor) {
    return this.decisions.decide(input, accountId);
  }

  @Route(registrationApi.replace)
  replace(@Input() input: Parsed<Api['replace']>, @Who() { accountId }: Actor) {
    return this.decisions.replace(input, accountId);
  }

  @Route(registrationApi.rename)
  rename(@Input() input: Parsed<Api['rename']>, @Who() actor: Actor) {
    return this.names.correct(input, actor);
  }

  @Route(registrationApi.invite)
  invite(@Input() input: Parsed<Api['invite']>, @Who() { accountId }: Actor) {
    return this.registrations.invite(input, accountId);
  }
}
