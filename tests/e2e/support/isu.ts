import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Leitai, root } from './leitai.js';

const vectors = path.join(root, '../shared/vectors/scoring');
const performances = path.join(vectors, 'isu_performances.csv');

/** Whether the official protocols lie beside the repository. */
export const present = existsSync(performances);

/** The marks of one judge for one entry and section. */
export interface SheetMarks {
  stage: string;
  section: string;
  entry: string;
  judge: string;
  values: Record<string, string>;
}

export interface Programme {
  contest: { code: string };
  events: [{ code: string; entries: { number: string; name: string }[]; marks: SheetMarks[] }];
}

/** Official results as `number rank total`, best first: from the protocol, not from our own arithmetic. */
export function officialLines({ events: [event] }: Programme): string[] {
  const numbers = new Map(event.entries.map(({ name, number }) => [name, number]));
  const rows = readFileSync(performances, 'utf8').trimEnd().split(/\r?\n/).slice(1);
  return rows
    .map((row) => row.split(','))
    .filter(([id = '']) => numbers.has(id))
    .map(([id = '', , , , rank = '', , total = '']) => ({
      rank: Number(rank),
      line: `${numbers.get(id)} ${rank} ${total}`,
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => line);
}

/** A programme of real performances, converted as `npm run convert:isu` does; `file` is how its name ends. */
export async function programme(leitai: Leitai, file: string): Promise<Programme> {
  const out = path.join(leitai.directory, 'isu');
  await leitai.run(['tests/dist/convert-isu.js', performances, path.join(vectors, 'isu_components_marks.csv'), out]);
  const name = readdirSync(out).find((one) => one.endsWith(file));
  if (!name) throw new Error(`no programme ${file}`);
  return JSON.parse(readFileSync(path.join(out, name), 'utf8')) as Programme;
}
