import type { Link } from '@leitai/shared/domain/outbox/badge';
import type { Outbox } from '@leitai/shared/domain/outbox/outbox';
import type { Known, OutboxDatabase, Sheet } from './store';

/** A sheet with its queue, as one moment of the tablet's storage has them. */
export interface Held {
  sheet: Sheet;
  /** When it came, by this tablet's clock, in ms. */
  heardAt: number;
  outbox: Outbox;
}

/** Everything the screens show, at one moment; the same in every tab. */
export interface Picture {
  account: Known | undefined;
  link: Link;
  device: string;
  version: number;
  sheets: ReadonlyMap<string, Held>;
}

export const EMPTY: Picture = { account: undefined, link: 'offline', device: '', version: 0, sheets: new Map() };

/** Reads it in one transaction. */
export const takePicture = (db: OutboxDatabase): Promise<Picture> =>
  db.transaction('r', db.sheets, db.operations, db.notes, async () => {
    const notes = await db.notes.get('tablet');
    const account = notes?.account?.id ?? '';
    const rows = await db.sheets.where({ account }).sortBy('place');
    const operations = await db.operations.where({ account }).sortBy('order');
    const held = rows.map(({ id, sheet, copy, heardAt }): [string, Held] => [
      id,
      { sheet, heardAt, outbox: { copy, operations: operations.filter((each) => each.sheet === id) } },
    ]);
    return {
      account: notes?.account,
      link: notes?.link ?? 'offline',
      device: notes?.device ?? '',
      version: notes?.version ?? 0,
      sheets: new Map(held),
    };
  });
