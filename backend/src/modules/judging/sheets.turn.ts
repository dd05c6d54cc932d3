import type { JournalRow } from '@leitai/shared/domain/journal/rows';
import { AuditService } from '../../platform/audit/audit.service.js';
import { FixedClock } from '../../platform/clock/clock.js';
import type { FileTurn } from '../../platform/database/unit-of-work.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';
import { JournalFeed } from '../journal/journal-feed.js';
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
  committed: { contestId: string; rows: readonly JournalRow[] }[];
}

/** Kept from turn to turn: versions of rules and the contests of sheets never change. */
const batches = new SheetBatches(new RulesService());

/** The turn of the mark path. */
export const take: FileTurn<SheetsInput, SheetsOutput> = async (tx, { now, commands }) => {
  const committed: SheetsOutput['committed'] = [];
  const feed = new JournalFeed();
  feed.subscribe((contestId, rows) => committed.push({ contestId, rows }));
  const clock = new FixedClock(now);
  const journal = new JournalService(clock, new AuditService(clock), feed);
  return { outcomes: await batches.write(tx, journal, commands), committed };
};
