import type { ValueReport, valuesApi } from '@leitai/shared/contract/values';
import { type ReadValue, readValues } from '@leitai/shared/domain/judging/read-values';
import { type Language, sentence } from '@leitai/shared/domain/problem/catalogue';
import type { Violation } from '@leitai/shared/domain/problem/violation';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { SpreadsheetsService } from '../../platform/spreadsheet/spreadsheets.service.js';
import type { Column } from '../../platform/spreadsheet/table.js';
import { TypingService } from '../judging/typing.service.js';
import { operationOf } from './operation-of.js';
import {
  deviceOf,
  isClosedToConsoles,
  sheetFor,
  type ValueSection,
  type ValueSheet,
  ValueSheets,
} from './value-sheets.js';

type Input = Parsed<typeof valuesApi.import>;

const COLUMNS: readonly Column<'number' | 'name' | 'value'>[] = [
  { key: 'number', titles: ['参赛号', '编号', 'Entry', 'Number'], required: true },
  { key: 'name', titles: ['姓名', 'Name'] },
  { key: 'value', titles: ['成绩', '分数', '得分', 'Mark', 'Score'], required: true },
];

/** Lists of external marks: read, told row by row, and written when no row is wrong. */
@Injectable()
export class ValueImportService {
  constructor(
    private readonly spreadsheets: SpreadsheetsService,
    private readonly values: ValueSheets,
    private readonly typing: TypingService,
    private readonly clock: Clock,
  ) {}

  /** Refuses `sheet_unknown`, `event_not_running` and what no list is; what is wrong with rows comes back in the report. */
  async import({ params, body }: Input, actor: string, language: Language): Promise<ValueReport> {
    const section = await this.values.one(params, body);
    const aspect = section.ref.section.aspects.find(({ code }) => code === body.aspect);
    if (!aspect) throw new Refusal('sheet_unknown');
    if (section.event.state !== 'running') throw new Refusal('event_not_running');
    const say = ({ code, params: holes }: Violation) => sentence(code, language, holes);
    const table = await this.spreadsheets.list(body.file, COLUMNS);
    if (!table.ok) return { written: 0, rows: [], faults: table.violations.map(say) };
    const listed = table.rows.map(({ row, cells }) => ({ row, number: cells.number, value: cells.value }));
    const read = readValues(listed, aspect, entriesOf(section, body.aspect));
    const sure = body.write && read.every(({ state }) => state !== 'wrong');
    const done = sure ? await Promise.all(read.map((row) => this.write(section, row, body, actor))) : read;
    return {
      written: sure ? done.filter(({ state }) => state === 'new' || state === 'changed').length : 0,
      rows: done.map(({ violation, entry, ...row }) => ({
        ...row,
        number: entry ?? row.number,
        message: violation && say(violation),
      })),
      faults: [],
    };
  }

  /** Writes a row's mark. What came between since it was read is told of that row alone. */
  private async write(section: ValueSection, row: ReadValue, body: Input['body'], actor: string): Promise<ReadValue> {
    const entry = section.rules.entries.find(({ number }) => number === row.entry);
    const sheet = entry && sheetFor(section, entry, body.aspect);
    if (!sheet || (row.state !== 'new' && row.state !== 'changed')) return row;
    const { id: sheetId, judgeId, revision: baseRevision } = sheet;
    const command = { sheetId, judgeId, accountId: actor, operationId: operationOf(body.uuid, sheetId) };
    const clientTime = new Date(this.clock.now()).toISOString();
    const { aspect, device } = body;
    try {
      if (isClosedToConsoles(sheet)) throw new Refusal('device_released');
      const mark = { aspect, value: row.value, baseRevision, clientTime, device: deviceOf(device) };
      await this.typing.submit({ kind: 'mark', ...command, ...mark });
      return row;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...row, state: 'wrong', violation: { code: error.code, params: error.params } };
    }
  }
}

const stateOf = (sheet: ValueSheet) => ({ open: sheet.state === 'open', released: isClosedToConsoles(sheet) });

const entriesOf = (section: ValueSection, aspect: string) =>
  section.rules.entries.map((entry) => {
    const sheet = sheetFor(section, entry, aspect);
    return {
      number: entry.number,
      status: sheet?.entryStatus ?? ('active' as const),
      sheet: sheet ? { ...stateOf(sheet), current: sheet.marks[aspect]?.[0] ?? null } : null,
    };
  });
