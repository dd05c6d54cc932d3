import type { BoardHead, BoardRow, RowPatch } from './board.js';

const ROW_FIELDS = ['rank', 'name', 'employer', 'status', 'cells', 'total', 'possible', 'award', 'sealed'] as const;
const HEAD_FIELDS = ['status', 'state', 'changedAt', 'marked', 'expected', 'prizes', 'reveal'] as const;

/** The fields in which two rows of one entry differ; null when they are equal. */
export function rowPatch(old: BoardRow, row: BoardRow): RowPatch | null {
  const changed = changedFields(ROW_FIELDS, old, row);
  return changed && { number: row.number, ...changed };
}

/** The fields in which two heads differ; null when they are equal. */
export const headPatch = (old: BoardHead, head: BoardHead): Partial<BoardHead> | null =>
  changedFields(HEAD_FIELDS, old, head);

function changedFields<T extends object, K extends keyof T>(fields: readonly K[], old: T, fresh: T): Partial<T> | null {
  const changed = fields.filter((field) => !same(old[field], fresh[field]));
  if (changed.length === 0) return null;
  const patch: Partial<T> = {};
  for (const field of changed) patch[field] = fresh[field];
  return patch;
}

/** Fields are texts, numbers, null, or short lists of those. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
