import type { ValueTable, valuesApi } from '@leitai/shared/contract/values';
import { recorded } from '@leitai/shared/domain/judging/recorded';
import { type Language, sentence } from '@leitai/shared/domain/problem/catalogue';
import type { Aspect } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { type EntryName, NamesService } from '../contests/names.service.js';
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

type Api = typeof valuesApi;

/** Marks from outside, typed in by officers: they go the way of every mark, and the journal names who typed them. */
@Injectable()
export class ValuesService {
  constructor(
    private readonly reader: Reader,
    private readonly names: NamesService,
    private readonly values: ValueSheets,
    private readonly typing: TypingService,
  ) {}

  async table({ params }: Parsed<Api['table']>): Promise<ValueTable> {
    const sections = await this.values.all(params);
    const event = sections[0]?.event;
    if (!event) return { running: false, sections: [] };
    const [names, judges] = await Promise.all([
      this.names.ofEvent(this.reader.sql, event.eventId),
      this.names.judges(this.reader.sql, event.contestId),
    ]);
    return {
      running: event.state === 'running',
      sections: sections.map((section) => {
        const head = headOf(section);
        const aspects = head.aspects.map(({ code }) => code);
        const rows = section.rules.entries.map((entry) => {
          const sheets = section.sheets.get(entry.id) ?? [];
          return { ...whoIs(entry.number, names.get(entry.id)), ...stateOf(sheets, aspects, judges) };
        });
        return { ...head, rows };
      }),
    };
  }

  /** Types one mark. Refuses `sheet_unknown`, `device_released` and what every mark may be refused for. */
  async record({ params, body }: Parsed<Api['record']>, actor: string): Promise<{ seq: number; revision: number }> {
    const section = await this.values.one(params, body);
    const entry = section.rules.entries.find(({ number }) => number === body.entry);
    const sheet = entry && sheetFor(section, entry, body.aspect);
    if (!sheet) throw new Refusal('sheet_unknown');
    if (isClosedToConsoles(sheet)) throw new Refusal('device_released');
    const { aspect, value, baseRevision, clientTime, device } = body;
    return this.typing.submit({
      ...{ kind: 'mark', operationId: params.uuid, sheetId: sheet.id, accountId: actor, judgeId: sheet.judgeId },
      ...{ aspect, value, baseRevision, clientTime, device: deviceOf(device) },
    });
  }

  /** Submits what is complete of the entries named. What stays open is told entry by entry. */
  async submit({ params, body }: Parsed<Api['submit']>, actor: string, language: Language) {
    const section = await this.values.one(params, body);
    if (section.event.state !== 'running') throw new Refusal('event_not_running');
    const named = new Set(body.entries);
    const sheets = [...section.sheets.values()]
      .flat()
      .filter(({ entryStatus, number }) => entryStatus === 'active' && named.has(number));
    const outcomes = await Promise.all(
      sheets.map(async (sheet) => {
        if (sheet.state === 'submitted') return null;
        const operationId = operationOf(body.uuid, sheet.id);
        const message = await this.refusalOf(sheet, operationId, actor, deviceOf(body.device), language);
        return message === null ? null : { number: sheet.number, message };
      }),
    );
    const left = outcomes.filter((outcome) => outcome !== null);
    return { submitted: sheets.length - left.length, left };
  }

  private async refusalOf(
    sheet: ValueSheet,
    operationId: string,
    accountId: string,
    device: string,
    language: Language,
  ): Promise<string | null> {
    const { id: sheetId, judgeId, revision } = sheet;
    const command = { operationId, sheetId, accountId, judgeId, revision, device, waiting: 0 };
    try {
      await this.typing.submit({ kind: 'submit', ...command });
      return null;
    } catch (error) {
      if (error instanceof Refusal) return sentence(error.code, language, error.params);
      throw error;
    }
  }
}

const headOf = ({ ref: { stage, section } }: ValueSection) => ({
  ...{ stage: stage.code, stageName: stage.name, section: section.code, sectionName: section.name },
  aspects: section.aspects.map((aspect) => ({ code: aspect.code, name: aspect.name, ...boundsOf(aspect) })),
});

const boundsOf = ({ input, max }: Aspect) =>
  input.type === 'value' ? { min: input.min, max, places: input.places } : { min: '0', max, places: 0 };

const whoIs = (number: string, known: EntryName | undefined) => ({
  ...{ number, name: known?.name ?? '—', employer: known?.employer ?? null },
});

/** Seen as one sheet even when two judges record; the name is the first one's. */
function stateOf(
  sheets: readonly ValueSheet[],
  aspects: readonly string[],
  judges: ReadonlyMap<string, { name: string }>,
) {
  const [first] = sheets;
  if (!first) return { status: 'active' as const, sheet: null };
  return {
    status: first.entryStatus,
    sheet: {
      judge: judges.get(first.judgeId)?.name ?? '—',
      state: sheets.every(({ state }) => state === 'submitted') ? ('submitted' as const) : ('open' as const),
      ...recorded(sheets, aspects),
    },
  };
}
