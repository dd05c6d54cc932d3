import { holes, type Sql } from '../../platform/database/sql.js';

const PART = 512;

/**
 * Runs a SELECT over any number of ids, a part at a time. Parts are filled up to a power of two by repeating an id, so
 * that statements of few different texts are prepared.
 */
export async function selectByIds<Row>(
  sql: Sql,
  text: (holes: string) => string,
  ids: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += PART) {
    const part = ids.slice(start, start + PART);
    const size = 2 ** Math.ceil(Math.log2(part.length));
    const filled = [...part, ...Array<string>(size - part.length).fill(part[0] as string)];
    rows.push(...(await sql.all<Row>(text(holes(size)), filled)));
  }
  return rows;
}
