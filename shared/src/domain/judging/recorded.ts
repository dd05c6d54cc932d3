/** A recorder's sheet as far as a table of typed marks looks at it. */
export interface Recording {
  duties: readonly string[];
  revision: number;
  /** By aspect code: value and the revision that it made. */
  marks: Readonly<Record<string, readonly [value: string, revision: number]>>;
}

export interface Recorded {
  /** By aspect code. */
  values: Record<string, string>;
  /** By aspect code: of the sheet that takes its marks, and on which the next one is based. */
  revisions: Record<string, number>;
}

/**
 * Marks of an entry in one section, aspect by aspect. After a partial absence two judges record in it, each on a sheet of
 * their own with its own revisions: one sheet's revision says nothing about a mark on the other. An aspect that nobody
 * records now shows what was recorded.
 */
export function recorded(sheets: readonly Recording[], aspects: readonly string[]): Recorded {
  const told: Recorded = { values: {}, revisions: {} };
  for (const aspect of aspects) {
    const holder = sheets.find(({ duties }) => duties.includes(aspect));
    const mark = (holder ?? sheets.find(({ marks }) => marks[aspect]))?.marks[aspect];
    if (mark) told.values[aspect] = mark[0];
    if (holder) told.revisions[aspect] = holder.revision;
  }
  return told;
}
