import { valuesApi } from '@leitai/shared/contract/values';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Controller } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Input, Lang, type Parsed, Route, Who } from '../../platform/http/route.js';
import { ValueImportService } from './value-import.service.js';
import { ValuesService } from './values.service.js';

type Api = typeof valuesApi;

@Controller()
export class ValuesController {
  constructor(
    private readonly values: ValuesService,
    private readonly imports: ValueImportService,
  ) {}

  @Route(valuesApi.table)
  table(@Input() input: Parsed<Api['table']>) {
    return this.values.table(input);
  }

  @Route(valuesApi.record)
  record(@Input() input: Parsed<Api['record']>, @Who() { accountId }: Actor) {
    return this.values.record(input, accountId);
  }

  @Route(valuesApi.submit)
  submit(@Input() input: Parsed<Api['submit']>, @Who() { accountId }: Actor, @Lang() language: Language) {
    return this.values.submit(input, accountId, language);
  }

  @Route(valuesApi.import)
  import(@Input() input: Parsed<Api['import']>, @Who() { accountId }: Actor, @Lang() language: Language) {
    return this.imports.import(input, accountId, language);
  }
}
