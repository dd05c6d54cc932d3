import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { storageFailure } from '../../platform/database/storage-failure.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { JournalService } from '../journal/journal.service.js';
import { GroupCommit, type Outcome } from './group-commit.js';
import type { SheetOutcome } from './sheet-batches.js';
import type { SheetAnswer, SheetCommand } from './sheet-command.js';
import type { SheetsInput, SheetsOutput } from './sheets.turn.js';

const LARGEST_BATCH = 256;
const TURN = new URL('./sheets.turn.js', import.meta.url);

/** The write path of marks and submissions: what arrives together is decided and flushed together, in the database's thread. */
@Injectable()
export class SheetWriter {
  private readonly queue = new GroupCommit<SheetCommand, SheetAnswer>(
    (commands) => this.write(commands),
    LARGEST_BATCH,
    (error) => storageFailure(error) !== undefined,
  );

  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: JournalService,
    private readonly clock: Clock,
  ) {}

  /** Decides and writes a command. Resolves after the commit; rejects with a Refusal or a storage failure. */
  submit(command: SheetCommand): Promise<SheetAnswer> {
    return this.queue.submit(command);
  }

  private async write(commands: readonly SheetCommand[]): Promise<Outcome<SheetAnswer>[]> {
    const input = { now: this.clock.now(), commands };
    const { outcomes, committed } = await this.work.runFile<SheetsInput, SheetsOutput>(TURN, input);
    this.journal.announce(committed);
    return outcomes.map(outcomeOf);
  }
}

function outcomeOf(outcome: SheetOutcome): Outcome<SheetAnswer> {
  if ('answer' in outcome) return outcome;
  const { code, params, conflict } = outcome.refused;
  return { refused: new Refusal(code, params, conflict && { conflict }) };
}
