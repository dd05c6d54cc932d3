import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, signUp } from './client.js';
import type { TestDatabase } from './database.js';
import { runCli } from './server-process.js';

/** Imports a definition by the command line and returns the judges' invitation tokens by judge code. */
export async function importContest(
  definition: { contest: { code: string } },
  database: TestDatabase,
): Promise<Map<string, string>> {
  const file = join(database.directory, `${definition.contest.code}.json`);
  const out = join(database.directory, `${definition.contest.code}.invitations.json`);
  writeFileSync(file, JSON.stringify(definition));
  const ran = await runCli('import', [file, '--invitations', out], database);
  if (ran.code !== 0) throw new Error(`import: ${ran.code}\n${ran.stderr}`);
  const rows = JSON.parse(readFileSync(out, 'utf8')) as { judge: string; token: string }[];
  return new Map(rows.map(({ judge, token }) => [judge, token]));
}

/** Signs all judges up. */
export async function signUpJudges(url: string, code: string, tokens: ReadonlyMap<string, string>): Promise<Client[]> {
  return Promise.all([...tokens].map(([judge, token]) => signUp(url, token, `${code}.${judge}`.toLowerCase())));
}

export interface SheetView {
  id: string;
  entry: string;
  revision: number;
  state: string;
  marks: Record<string, { value: string; revision: number }>;
}
