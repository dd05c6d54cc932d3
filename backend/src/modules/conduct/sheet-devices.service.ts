import type { eventSheetsApi } from '@leitai/shared/contract/event-sheets';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { decideRelease } from '@leitai/shared/domain/judging/decide-hold';
import { sheetOf } from '@leitai/shared/domain/judging/sheet-of';
import { ok, type Result, refuse } from '@leitai/shared/domain/problem/violation';
import { Injectable } from '@nestjs/common';
import type { Parsed } from '../../platform/http/route.js';
import { SheetsService } from '../judging/sheets.service.js';
import { Operations, requestOf, type Situation } from './operations.service.js';

type Command = Parsed<typeof eventSheetsApi.release>['body'];
type Release = Extract<JournalBody, { kind: 'release' }>;

/** Devices that died with a sheet on them. */
@Injectable()
export class SheetDevicesService {
  constructor(
    private readonly operations: Operations,
    private readonly sheets: SheetsService,
  ) {}

  /** Releases the device that has a sheet: the next one to touch it holds it. */
  release({ params, body }: Parsed<typeof eventSheetsApi.release>, actor: string): Promise<{ seq: number }> {
    return this.operations.run(
      requestOf(params, actor, body),
      (situation): Promise<Result<Release>> => this.decide(situation, body),
      async ({ tx, event }, row) => {
        const sheet = await this.sheets.holding(tx.sql, event.eventId, row);
        if (sheet) await this.sheets.hold(tx, { ...sheet, hold: null, released: [...sheet.released, row.device] });
      },
    );
  }

  private async decide({ tx, event, rules, fold }: Situation, command: Command): Promise<Result<Release>> {
    const key = sheetOf(rules, command);
    const sheet = key && (await this.sheets.holding(tx.sql, event.eventId, key));
    if (!sheet) return refuse('sheet_unknown');
    const { state: sheetState } = fold.sheet(key);
    const decided = decideRelease({ ...sheet, sheetState, eventState: fold.state });
    if (!decided.ok) return decided;
    return ok({ kind: 'release', ...key, device: decided.value.device, reason: command.reason });
  }
}
