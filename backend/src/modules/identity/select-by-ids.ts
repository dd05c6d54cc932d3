import { holes, type Sql } from '../../platform/database/sql.js';
import { inParts } from './in-parts.js';

/**
 * Runs a SELECT over any number of ids and hands on its rows, a part at a time. Parts are filled up to a power of two by
 * repeating an id, so that statements of few different texts are prepared.
 */
export async function selectByIds<Row>(
  sql: Sql,
  text: (holes: string) => string,
  ids: readonly string[],
  take: (row: Row) => void,
): Promise<void> {
  await inParts(ids, async (part) => {
    const size = 2 ** Math.ceil(Math.log2(part.length));
    const filled = [...part, ...Array<string>(size - part.length).fill(part[0] as string)];
    for (const row of await sql.all<Row>(text(holes(size)), filled)) take(row);
  });
}
