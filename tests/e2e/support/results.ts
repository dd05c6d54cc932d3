import type { Leitai } from './leitai.js';

/** What `npm run -s results` prints, best first, as `number rank total`. */
export async function linesOfResults(leitai: Leitai, event: string): Promise<string[]> {
  const csv = await leitai.run(['backend/dist/cli/results.js', '--event', event, '--csv']);
  const rows = csv.trimEnd().split('\n').slice(1);
  return rows.map((row) => {
    const cells = row.split(',');
    return [cells[1], cells[0], cells.at(-1)].join(' ');
  });
}

/** A board's line without the cells between rank and total, which differ from the columns of the CSV. */
export function shortLine(line: string): string {
  const [number, rank, ...cells] = line.split(' ');
  return [number, rank, cells.at(-1)].join(' ');
}
