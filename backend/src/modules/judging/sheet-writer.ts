import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { storageFailure } from '../../platform/database/storage-failure.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService, type NewRow, type Operation } from '../journal/journal.service.js';
import { type Decided, decideMarkCommand, decideSubmitCommand } from './decide-command.js';
import { GroupCommit, type Outcome } from './group-commit.js';
import { awaitsSecondVote } from './second-vote.js';
import { commandContent, type SheetAnswer, type SheetCommand } from './sheet-command.js';
import { contestsOf, type SheetRow, saveStates, sheetsById } from './sheet-rows.js';

const LARGEST_BATCH = 256;
/** Sheets whose contest is remembered. */
const MOST_KEPT = 200_000;

/** What a batch knows while its commands are decided in order. */
interface Batch {
  operations: Map<string, Operation>;
  sheets: Map<string, SheetRow>;
  rows: Map<string, { code: string; rows: NewRow[]; last: number }>;
  changed: Set<SheetRow>;
}

/** The write path of marks and submissions: one batch = one turn = one flush. */
@Injectable()
export class SheetWriter {
  private readonly contests = new Map<string, string>();
  private readonly queue = new GroupCommit<SheetCommand, SheetAnswer>(
    (commands) => this.work.run((tx) => this.write(tx, commands)),
    LARGEST_BATCH,
    (error) => storageFailure(error) !== undefined,
  );

  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: JournalService,
    private readonly rules: RulesService,
  ) {}

  /** Decides and writes a command. Resolves after the commit; rejects with a Refusal or a storage failure. */
  submit(command: SheetCommand): Promise<SheetAnswer> {
    return this.queue.submit(command);
  }

  private async write(tx: Tx, commands: readonly SheetCommand[]): Promise<Outcome<SheetAnswer>[]> {
    const batch = await this.load(tx, commands);
    const outcomes: Outcome<SheetAnswer>[] = [];
    for (const command of commands) outcomes.push(await this.decide(tx, batch, command));
    for (const [id, { code, rows, last }] of batch.rows) {
      if (rows.length > 0) await this.journal.append(tx, { id, code }, last, rows);
    }
    if (batch.changed.size > 0) await saveStates(tx, [...batch.changed]);
    return outcomes;
  }

  private async load(tx: Tx, commands: readonly SheetCommand[]): Promise<Batch> {
    const contests = await this.contestsOf(tx, commands);
    const sheetIds = commands.map(({ sheetId }) => sheetId);
    const operationIds = commands.map(({ operationId }) => operationId);
    // Asked at once, answered in this order: what follows the lock is read after it.
    const [counters, operations, sheets] = await Promise.all([
      this.journal.lock(tx, contests),
      this.journal.operations(tx.sql, operationIds),
      sheetsById(tx.sql, sheetIds),
    ]);
    const rows = new Map(
      [...sheets.values()].map(({ contestId, contestCode }) => [
        contestId,
        { code: contestCode, rows: [] as NewRow[], last: counters.get(contestId) ?? 0 },
      ]),
    );
    return { operations, sheets, rows, changed: new Set() };
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
    const blocked = await awaitsSecondVote(tx.sql, rules, sheet, command, batch.sheets);
    return decideMarkCommand(rules, sheet, command, blocked);
  }

  /** One command against the state that the commands before it left. */
  private async decide(tx: Tx, batch: Batch, command: SheetCommand): Promise<Outcome<SheetAnswer>> {
    const sheet = batch.sheets.get(command.sheetId);
    if (!sheet || sheet.accountId !== command.accountId) return { refused: new Refusal('not_found') };
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
    Object.assign(sheet, decided.sheet);
    batch.changed.add(sheet);
    return { answer: { seq, revision: sheet.revision } };
  }
}

/** The first answer again, or a refusal when the id was used for something else. */
function repeated(earlier: Operation, content: string): Outcome<SheetAnswer> {
  if (earlier.content !== content) return { refused: new Refusal('operation_reused') };
  const revision = 'revision' in earlier.body ? earlier.body.revision : 0;
  return { answer: { seq: earlier.seq, revision } };
}
