import type { ComponentRow, Performance, Programme } from './protocol.js';

/** Zero or nothing: beside real marks in a row it says that the judge was not there. */
const isBlank = (mark: string) => mark === '' || /^-?0+(\.0+)?$/.test(mark);

/** Nobody gave a mark above zero, so the zeros are meant. */
const allZero = (row: ComponentRow) => row.marks.every(isBlank);

/**
 * Indices of the judge columns that say anything in a programme; a column that is empty throughout was no judge. One who
 * has nothing but 0.0 beside real marks sat on the panel and was absent.
 */
export function panelOf({ performances }: Programme, columns: number): number[] {
  const rows = performances.flatMap((performance) => performance.components);
  const indices = Array.from({ length: columns }, (_, index) => index);
  return indices.filter((index) => rows.some(({ marks }) => (marks[index] ?? '') !== ''));
}

/** Components of a performance that a judge of the panel did not mark. */
export const absentFrom = ({ components }: Performance, judge: number): ComponentRow[] =>
  components.filter((row) => {
    const mark = row.marks[judge] ?? '';
    return mark === '' || (isBlank(mark) && !allZero(row));
  });
