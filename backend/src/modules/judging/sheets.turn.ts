import type { FileTurn } from '../../platform/database/unit-of-work.js';
import { RulesService } from '../contests/rules.service.js';
import { type Committed, journalInThread } from '../journal/journal.service.js';
import { SheetBatches, type SheetOutcome } from './sheet-batches.js';
import type { SheetCommand } from './sheet-command.js';

export interface SheetsInput {
  /** Server time, milliseconds. */
  now: number;
  commands: readonly SheetCommand[];
}

export interface SheetsOutput {
  /** One for each command, in order. */
  outcomes: SheetOutcome[];
  committed: Committed[];
}

/** Kept from turn to turn: versions of rules and the contests of sheets never change. */
const batches = new SheetBatches(new RulesService());

/** The turn of the mark path. */
export const take: FileTurn<SheetsInput, SheetsOutput> = async (tx, { now, commands }) => {
  const { journal, committed } = journalInThread(now);
  return { outcomes: await batches.write(tx, journal, commands, now), committed };
};
