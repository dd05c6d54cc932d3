import { fetched } from '@leitai/shared/domain/outbox/answers';
import { type Known, note, type OutboxDatabase, operationsOf, type Sheet, type SheetRow } from './store';

/** How many answers each sheet has had: taken before the sheets are asked for. */
export const answersNow = async (db: OutboxDatabase): Promise<Map<string, number>> =>
  new Map((await db.sheets.toArray()).map(({ id, answers }) => [id, answers]));

function rowOf(known: SheetRow | undefined, account: string, place: number, sheet: Sheet, fresh: boolean): SheetRow {
  const heardAt = Date.now();
  const { id, revision, marks } = sheet;
  if (!known) return { account, id, place, sheet, copy: { revision, heard: revision, marks }, answers: 0, heardAt };
  const { copy } = fetched({ copy: known.copy, operations: [] }, { revision, marks }, fresh);
  const taken = fresh || revision >= known.copy.revision;
  return { ...known, place, copy, ...(taken && { sheet, heardAt }) };
}

/** Sheets that are no longer this judge's go, and those of other judges too, unless something on them still waits. */
async function forget(db: OutboxDatabase, account: string, kept: ReadonlySet<string>): Promise<void> {
  for (const row of await db.sheets.toArray()) {
    if (row.account === account && kept.has(row.id)) continue;
    const waiting = await operationsOf(db, row.account, row.id);
    if (waiting.length === 0) await db.sheets.delete([row.account, row.id]);
  }
}

/** Takes the sheets as the server just gave them to an account; `answers` as they were when they were asked for. */
export const receive = (
  db: OutboxDatabase,
  account: Known,
  sheets: readonly Sheet[],
  answers: ReadonlyMap<string, number>,
): Promise<void> =>
  db.transaction('rw', db.sheets, db.operations, db.notes, async () => {
    for (const [place, sheet] of sheets.entries()) {
      const known = await db.sheets.get([account.id, sheet.id]);
      const fresh = known?.answers === answers.get(sheet.id);
      await db.sheets.put(rowOf(known, account.id, place, sheet, fresh));
    }
    await forget(db, account.id, new Set(sheets.map(({ id }) => id)));
    await note(db, { account, link: 'online' });
  });
