/** One mark as a page has it. */
export interface CellValue {
  /** What stands in the field. */
  typed: string;
  /** What the server has, as far as is known. */
  saved: string | null;
  /** The sheet's revision at which `saved` was told. */
  savedAt: number;
  /** The sheet's revision at which what stands in the field was last what the server had: a change builds on that. */
  base: number;
}

/** Whether the field says something else than the server. */
export const isDirty = ({ typed, saved }: Pick<CellValue, 'typed' | 'saved'>): boolean =>
  typed.trim() !== (saved ?? '');

/**
 * What the server has now. What somebody is typing stays, and so does its base, or another's mark would be overwritten
 * unseen. A sheet's revision never falls: a lower one is another judge's sheet, of which nothing was seen yet.
 */
export function met(cell: CellValue, value: string | null, revision: number): CellValue {
  const kept = { ...cell, saved: value, savedAt: revision };
  if (isDirty(cell) && isDirty(kept)) return revision < cell.base ? { ...kept, base: 0 } : kept;
  return { ...kept, typed: value ?? '', base: revision };
}

/** Back to what the server has. */
export const reverted = (cell: CellValue): CellValue =>
  met({ ...cell, typed: cell.saved ?? '' }, cell.saved, cell.savedAt);

/** Both values were told: who saves again means this one. */
export const torn = (cell: CellValue, theirs: string, revision: number): CellValue => ({
  ...cell,
  ...{ saved: theirs, savedAt: revision, base: revision },
});
