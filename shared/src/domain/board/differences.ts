import type { BoardDelta, BoardHead, BoardRow, RowPatch } from './board.js';

type Changes = BoardDelta['changes'];

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Fields of `now` that differ from `before`. */
function changedFields<T extends object>(before: T, now: T): Partial<T> {
  const fields = Object.entries(now).filter(([field, value]) => !same(before[field as keyof T], value));
  return Object.fromEntries(fields) as Partial<T>;
}

export function headChanges(before: BoardHead, now: BoardHead): Pick<Changes, 'head'> {
  const head = changedFields(before, now);
  return Object.keys(head).length > 0 ? { head } : {};
}

/** Patches for rows that differ. `complete`: `now` is the whole board, so that rows missing from it are gone. */
export function rowChanges(
  before: readonly BoardRow[],
  now: readonly BoardRow[],
  complete: boolean,
): Pick<Changes, 'rows' | 'gone'> {
  const known = new Map(before.map((row) => [row.number, row]));
  const rows = now.flatMap((row): RowPatch[] => {
    const old = known.get(row.number);
    const patch = old ? changedFields(old, row) : row;
    return Object.keys(patch).length > 0 ? [{ ...patch, number: row.number }] : [];
  });
  const staying = new Set(now.map(({ number }) => number));
  const gone = complete ? before.map(({ number }) => number).filter((number) => !staying.has(number)) : [];
  return { ...(rows.length > 0 && { rows }), ...(gone.length > 0 && { gone }) };
}
