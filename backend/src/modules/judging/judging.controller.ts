import { judgingApi } from '@leitai/shared/contract/judging';
import { Controller } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import { Input, type Parsed, Route, Who } from '../../platform/http/route.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { SheetWriter } from './sheet-writer.js';
import { SheetsService } from './sheets.service.js';
import { TabletReports } from './tablet-reports.service.js';

@Controller()
export class JudgingController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly writer: SheetWriter,
    private readonly incidents: IncidentsService,
    private readonly reports: TabletReports,
    private readonly reader: Reader,
  ) {}

  @Route(judgingApi.sheets)
  list(@Who() { accountId, judgeId }: Actor) {
    return judgeId ? this.sheets.ofJudge(judgeId) : this.sheets.ofAccount(accountId);
  }

  @Route(judgingApi.mark)
  mark(@Input() { params, body }: Parsed<typeof judgingApi.mark>, @Who() { accountId, judgeId }: Actor) {
    const who = { accountId, judgeId };
    return this.writer.submit({ kind: 'mark', operationId: params.uuid, sheetId: params.sheet, ...who, ...body });
  }

  @Route(judgingApi.submit)
  submit(@Input() { params, body }: Parsed<typeof judgingApi.submit>, @Who() { accountId, judgeId }: Actor) {
    return this.writer.submit({
      kind: 'submit',
      judgeId,
      operationId: body.uuid,
      sheetId: params.id,
      accountId,
      revision: body.revision,
      device: body.device,
      waiting: body.waiting,
    });
  }

  @Route(judgingApi.problem)
  async problem(@Input() { params, body }: Parsed<typeof judgingApi.problem>, @Who() who: Actor) {
    const sheet = await this.sheets.own(this.reader.sql, params.sheet, who);
    const { contestCode: contest, eventCode: event, stage, entryId } = sheet;
    return this.incidents.report({ contest, event, operationId: params.uuid, stage, entryId, ...body }, who.accountId);
  }

  @Route(judgingApi.report)
  report(@Input() { body }: Parsed<typeof judgingApi.report>, @Who() { accountId }: Actor) {
    this.reports.take(accountId, body);
  }

  @Route(judgingApi.takeOver)
  takeOver(@Input() { params, body }: Parsed<typeof judgingApi.takeOver>, @Who() { accountId, judgeId }: Actor) {
    const { uuid: operationId, device, waiting } = body;
    return this.writer.submit({
      kind: 'take_over',
      sheetId: params.id,
      accountId,
      judgeId,
      operationId,
      device,
      waiting,
    });
  }
}
