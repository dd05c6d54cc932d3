import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { judgingApi } from '@leitai/shared/contract/judging';
import type { Link } from '@leitai/shared/domain/outbox/badge';
import type { Operation, Outbox, SheetCopy } from '@leitai/shared/domain/outbox/outbox';
import { Dexie, type EntityTable, type Table } from 'dexie';

export type Sheet = OutputOf<typeof judgingApi.sheets>[number];

/** A sheet on this tablet: its form and state as last known, and how much of its marks has been seen. */
export interface SheetRow {
  account: string;
  id: string;
  /** Place in the list. */
  place: number;
  sheet: Sheet;
  copy: SheetCopy;
  /** When `sheet` came, by this tablet's clock: how long ago its timer was right. */
  heardAt: number;
  /** How many answers changed it: tells whether one came while the sheet was being fetched. */
  answers: number;
}

export interface OperationRow extends Operation {
  /** In the order of the touches, over all sheets and tabs. */
  order: number;
  account: string;
  sheet: string;
}

/** What stands in a field and is no mark yet. */
export interface DraftRow {
  account: string;
  sheet: string;
  aspect: string;
  text: string;
}

export interface Known {
  id: string;
  name: string;
}

interface Notes {
  /** Whose tablet this is, and how the server was last met. */
  key: 'tablet';
  account?: Known;
  link?: Link;
  device: string;
  /** Grows with each change, so that a picture taken before one's own change is known to be old. */
  version: number;
}

/** Everything the judge's tablet must not lose. Marks of several judges lie apart and are sent only in their own session. */
export class OutboxDatabase extends Dexie {
  declare sheets: Table<SheetRow, [string, string]>;
  declare operations: EntityTable<OperationRow, 'order'>;
  declare drafts: Table<DraftRow, [string, string, string]>;
  declare notes: Table<Notes, string>;

  constructor() {
    // On the disk, not only in its cache, before a touch counts as saved: batteries die.
    super('leitai-judge', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      sheets: '[account+id], account',
      operations: '++order, &uuid, account, [account+sheet]',
      drafts: '[account+sheet+aspect], account',
      notes: 'key',
    });
    // Sheets stored before devices held them and clocks ran.
    this.version(2).upgrade((tx) =>
      tx
        .table<SheetRow>('sheets')
        .toCollection()
        .modify((row) => {
          row.heardAt = 0;
          Object.assign(row.sheet, { holder: null, released: [], timer: null });
        }),
    );
  }
}

/** Reads and changes the notes inside the transaction at hand; every change makes a new version. */
export async function note(db: OutboxDatabase, change: Partial<Omit<Notes, 'key' | 'version'>> = {}): Promise<Notes> {
  const before = await db.notes.get('tablet');
  const device = before?.device ?? crypto.randomUUID().slice(0, 4);
  const after: Notes = { device, ...before, ...change, key: 'tablet', version: (before?.version ?? 0) + 1 };
  await db.notes.put(after);
  return after;
}

export const operationsOf = (db: OutboxDatabase, account: string, sheet: string): Promise<OperationRow[]> =>
  db.operations.where({ account, sheet }).sortBy('order');

/** Stores what became of a sheet's queue; rows that stayed the same are not written again. */
async function replace(
  db: OutboxDatabase,
  row: SheetRow,
  before: readonly OperationRow[],
  after: Outbox,
): Promise<void> {
  await db.sheets.put({ ...row, copy: after.copy });
  const kept = new Set(after.operations.map(({ uuid }) => uuid));
  await db.operations.bulkDelete(before.filter(({ uuid }) => !kept.has(uuid)).map(({ order }) => order));
  for (const operation of after.operations) {
    const known = before.find(({ uuid }) => uuid === operation.uuid);
    const { account, id: sheet } = row;
    if (!known) await db.operations.add({ ...operation, account, sheet });
    else if (known !== operation) await db.operations.put({ ...operation, account, sheet, order: known.order });
  }
}

/**
 * Changes one sheet's queue by a rule, in one transaction: another tab sees it before or after, never between. Returns the
 * new queue and the version of the notes, or nothing when the tablet does not hold the sheet.
 */
export const change = (
  db: OutboxDatabase,
  [account, id]: [string, string],
  rule: (outbox: Outbox) => Outbox,
  isAnswer = false,
): Promise<{ outbox: Outbox; version: number } | undefined> =>
  db.transaction('rw', db.sheets, db.operations, db.notes, async () => {
    const row = await db.sheets.get([account, id]);
    if (!row) return undefined;
    const operations = await operationsOf(db, account, id);
    const outbox = rule({ copy: row.copy, operations });
    await replace(db, isAnswer ? { ...row, answers: row.answers + 1 } : row, operations, outbox);
    return { outbox, version: (await note(db)).version };
  });
