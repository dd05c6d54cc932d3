import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { RulesService } from '../contests/rules.service.js';
import type { JournalService, NewRow, Operation } from '../journal/journal.service.js';
import {
  type Decided,
  decideMarkCommand,
  decideSubmitCommand,
  decideTakeOverCommand,
  type Refused,
} from './decide-command.js';
import { awaitsSecondVote } from './second-vote.js';
import { commandContent, type SheetAnswer, type SheetCommand } from './sheet-command.js';
import { contestsOf, type SheetRow, saveHolds, saveStates, sheetsById } from './sheet-rows.js';

/** What became of a command: its answer, or why it was refused. */
export type SheetOutcome = { answer: SheetAnswer } | { refused: Refused };

/** Sheets whose contest is remembered. */
const MOST_KEPT = 200_000;

/** What a batch knows while its commands are decided in order. */
interface Batch {
  operations: Map<string, Operation>;
  sheets: Map<string, SheetRow>;
  rows: Map<string, { code: string; rows: NewRow[]; last: number }>;
  changed: Set<SheetRow>;
  /** Sheets that another device has now. */
  held: Set<SheetRow>;
  /** Server time, ms. */
  now: number;
}

/** Decides and writes batches of what judges did to sheets: one batch = one turn = one flush. */
export class SheetBatches {
  private readonly contests = new Map<string, string>();

  constructor(private readonly rules: RulesService) {}

  /** Decides commands in their order and writes what they change. */
  async write(
    tx: Tx,
    journal: JournalService,
    commands: readonly SheetCommand[],
    now: number,
  ): Promise<SheetOutcome[]> {
    const batch = await this.load(tx, journal, commands, now);
    const outcomes: SheetOutcome[] = [];
    for (const command of commands) outcomes.push(await this.decide(tx, batch, command));
    for (const [id, { code, rows, last }] of batch.rows) {
      if (rows.length > 0) await journal.append(tx, { id, code }, last, rows);
    }
    if (batch.changed.size > 0) await saveStates(tx, [...batch.changed]);
    if (batch.held.size > 0) await saveHolds(tx, [...batch.held]);
    return outcomes;
  }

  private async load(tx: Tx, journal: JournalService, commands: readonly SheetCommand[], now: number): Promise<Batch> {
    const contests = await this.contestsOf(tx, commands);
    const sheetIds = commands.map(({ sheetId }) => sheetId);
    const operationIds = commands.map(({ operationId }) => operationId);
    // Asked at once, answered in this order: what follows the lock is read after it.
    const [counters, operations, sheets] = await Promise.all([
      journal.lock(tx, contests),
      journal.operations(tx.sql, operationIds),
      sheetsById(tx.sql, sheetIds),
    ]);
    const rows = new Map(
      [...sheets.values()].map(({ contestId, contestCode }) => [
        contestId,
        { code: contestCode, rows: [] as NewRow[], last: counters.get(contestId) ?? 0 },
      ]),
    );
    return { operations, sheets, rows, changed: new Set(), held: new Set(), now };
  }

  /** Contests of the commands' sheets. A sheet never changes its contest, so what was read once is kept. */
  private async contestsOf(tx: Tx, commands: readonly SheetCommand[]): Promise<string[]> {
    const unknown = commands.filter(({ sheetId }) => !this.contests.has(sheetId)).map(({ sheetId }) => sheetId);
    if (this.contests.size > MOST_KEPT) this.contests.clear();
    if (unknown.length > 0)
      for (const [sheet, contest] of await contestsOf(tx.sql, unknown)) this.contests.set(sheet, contest);
    return commands.flatMap(({ sheetId }) => this.contests.get(sheetId) ?? []);
  }

  private async apply(
    tx: Tx,
    rules: EventRules,
    batch: Batch,
    sheet: SheetRow,
    command: SheetCommand,
  ): Promise<Decided> {
    if (command.kind === 'submit') return decideSubmitCommand(rules, sheet, command);
    if (command.kind === 'take_over') return decideTakeOverCommand(sheet, command, batch.now);
    const blocked = await awaitsSecondVote(tx.sql, rules, sheet, command, batch.sheets);
    return decideMarkCommand(rules, sheet, command, { blocked, now: batch.now });
  }

  /** One command against the state that the commands before it left. */
  private async decide(tx: Tx, batch: Batch, command: SheetCommand): Promise<SheetOutcome> {
    const sheet = batch.sheets.get(command.sheetId);
    if (!sheet || !isOwn(sheet, command)) return { refused: { code: 'not_found' } };
    const content = commandContent(command);
    const earlier = batch.operations.get(command.operationId);
    if (earlier) return repeated(earlier, content);
    const rules = await this.rules.at(tx.sql, sheet.eventId, sheet.rulesVersion);
    const decided = await this.apply(tx, rules, batch, sheet, command);
    if ('refused' in decided) return decided;
    const contest = batch.rows.get(sheet.contestId)!;
    contest.rows.push({ ...decided.row, content, actor: command.accountId });
    const seq = contest.last + contest.rows.length;
    batch.operations.set(command.operationId, {
      operationId: command.operationId,
      content,
      seq,
      body: decided.row.body,
    });
    Object.assign(sheet, decided.sheet, decided.holding);
    if (decided.sheet) batch.changed.add(sheet);
    if (decided.holding) batch.held.add(sheet);
    return { answer: answerOf(decided.row.body, seq, sheet.revision) };
  }
}

/** A judge writes to their own sheets; a tablet to those of the judge that it is paired with. */
const isOwn = (sheet: SheetRow, { accountId, judgeId }: SheetCommand): boolean =>
  judgeId === undefined ? sheet.accountId === accountId : sheet.judgeId === judgeId;

/** The first answer again, or a refusal when the id was used for something else. */
function repeated(earlier: Operation, content: string): SheetOutcome {
  if (earlier.content !== content) return { refused: { code: 'operation_reused' } };
  const revision = 'revision' in earlier.body ? earlier.body.revision : 0;
  return { answer: answerOf(earlier.body, earlier.seq, revision) };
}

const answerOf = ({ kind }: JournalBody, seq: number, revision: number): SheetAnswer =>
  kind === 'late' ? { seq, revision, late: true } : { seq, revision };
