import type { BoardSnapshot } from '@leitai/shared/domain/board/board';

/** What changed in a row: indexes of its cells, whether its total did, and when (local milliseconds). */
export interface RowChange {
  cells: ReadonlySet<number>;
  total: boolean;
  at: number;
}

/** Rows that differ between two states of a board, by number. A row that is new did not change. */
export function changedRows(before: BoardSnapshot, after: BoardSnapshot, at: number): Map<string, RowChange> {
  const known = new Map(before.rows.map((row) => [row.number, row]));
  const changed = new Map<string, RowChange>();
  for (const row of after.rows) {
    const old = known.get(row.number);
    if (!old || old === row) continue;
    const cells = new Set(row.cells.flatMap((cell, index) => (cell === old.cells[index] ? [] : [index])));
    const total = row.total !== old.total;
    if (total || cells.size > 0) changed.set(row.number, { cells, total, at });
  }
  return changed;
}

/** The changes that are still fresh: made after `since`. The same map when none is older. */
export function freshRows(changed: ReadonlyMap<string, RowChange>, since: number): ReadonlyMap<string, RowChange> {
  const fresh = [...changed].filter(([, change]) => change.at > since);
  return fresh.length === changed.size ? changed : new Map(fresh);
}

/** Both maps as one: a row that changed again keeps the cells that are still fresh. */
export function mergedRows(
  known: ReadonlyMap<string, RowChange>,
  latest: ReadonlyMap<string, RowChange>,
): ReadonlyMap<string, RowChange> {
  const merged = new Map(known);
  for (const [number, change] of latest) {
    const old = known.get(number);
    merged.set(number, old ? { ...change, cells: new Set([...old.cells, ...change.cells]) } : change);
  }
  return merged;
}
