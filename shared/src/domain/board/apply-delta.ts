import type { BoardDelta, BoardRow, BoardSnapshot, RowPatch } from './board.js';
import { compareRows } from './compare-rows.js';

/**
 * The board after a delta; the snapshot it came from stays as it was, and rows that did not change stay the same objects.
 * Null when the delta belongs to another board or another version, or names a row nobody has: ask the server again,
 * never show a wrong board.
 */
export function applyDelta(snapshot: BoardSnapshot, delta: BoardDelta): BoardSnapshot | null {
  if (delta.board !== snapshot.board || delta.from !== snapshot.v) return null;
  const rows = patchRows(snapshot.rows, delta.changes.rows ?? [], delta.changes.gone ?? []);
  return rows && { ...snapshot, v: delta.v, head: { ...snapshot.head, ...delta.changes.head }, rows };
}

function patchRows(rows: BoardRow[], patches: readonly RowPatch[], gone: readonly string[]): BoardRow[] | null {
  if (patches.length === 0 && gone.length === 0) return rows;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const number of gone) if (!byNumber.delete(number)) return null;
  for (const patch of patches) {
    const row = { ...byNumber.get(patch.number), ...patch };
    if (!isWhole(row)) return null;
    byNumber.set(row.number, row);
  }
  const patched = [...byNumber.values()];
  return patches.some((patch) => patch.rank !== undefined) ? patched.sort(compareRows) : patched;
}

/** A row that was not there before comes with all its fields. */
const isWhole = (row: RowPatch): row is BoardRow => row.rank !== undefined && row.cells !== undefined;
