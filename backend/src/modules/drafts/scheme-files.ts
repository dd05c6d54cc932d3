import { type draftsApi } from '@leitai/shared/contract/draft';
import { NUMBER_COLUMNS, readSchemeRows, schemeHeader, schemeRows } from '@leitai/shared/domain/draft/scheme-table';
import { type Language, sentence } from '@leitai/shared/domain/problem/catalogue';
import type { Violation } from '@leitai/shared/domain/problem/violation';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { SpreadsheetsService } from '../../platform/spreadsheet/spreadsheets.service.js';
import { DraftStore } from './draft-store.js';
import { assertOpen, DraftTurns } from './draft-turns.js';

/** The columns under either language's titles; English names and factors may be missing. */
const COLUMNS = schemeHeader('zh').map((title, index) => ({
  key: String(index),
  titles: [title, schemeHeader('en')[index] ?? title] as [string, ...string[]],
  required: [0, 4, 8, 9, 11, 12].includes(index),
}));

/** Marking schemes in and out as Excel. Reading changes nothing: what was read becomes a change of the draft like any other. */
@Injectable()
export class SchemeFiles {
  constructor(
    private readonly reader: Reader,
    private readonly spreadsheets: SpreadsheetsService,
    private readonly store: DraftStore,
    private readonly turns: DraftTurns,
  ) {}

  /** The scheme of a stage. Refuses `not_found` for a stage that is not there. */
  async write(
    { params, query }: Parsed<typeof draftsApi.schemeFile>,
    actor: Actor,
    language: Language,
  ): Promise<Buffer> {
    const draft = assertOpen(await this.turns.find(this.reader.sql, params.draft, actor));
    const stage = this.store.definitionOf(draft).events[query.event]?.stages[query.stage];
    if (!stage) throw new Refusal('not_found');
    const cell = (text: string, column: number) => (NUMBER_COLUMNS.includes(column) ? { number: text } : text);
    const rows = schemeRows(stage.criteria ?? []).map((row) => row.map(cell));
    return this.spreadsheets.write([{ name: stage.name || stage.code, header: schemeHeader(language), rows }]);
  }

  /** The criteria of a file. Refuses what no scheme is, with every row that cannot be read. */
  async read({ body }: Parsed<typeof draftsApi.readScheme>, language: Language): Promise<{ criteria: unknown[] }> {
    const table = await this.spreadsheets.table(body.file, COLUMNS);
    if (!table.ok) throw invalid(table.violations, language);
    const rows = table.rows.map(({ row, cells }) => ({ row, cells: COLUMNS.map(({ key }) => cells[key] ?? '') }));
    const { criteria, wrong } = readSchemeRows(rows);
    if (wrong.length === 0) return { criteria };
    throw invalid(
      wrong.map((row) => ({ code: 'draft_scheme_row', params: { row } })),
      language,
    );
  }
}

function invalid(violations: readonly Violation[], language: Language): Refusal {
  const faults = violations.map(({ code, params = {} }) => ({
    path: 'row' in params ? String(params.row) : '',
    code,
    message: sentence(code, language, params),
  }));
  return new Refusal('sheet_invalid', { count: faults.length }, { faults });
}
