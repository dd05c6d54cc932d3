import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { atTheEnd } from './tidy-up.js';

/** The server that this run is for; undefined = SQLite files. */
export const mysqlServer = process.env.LEITAI_TEST_DATABASE;

export interface TestDatabase {
  url: string;
  /** Directory for keys and files. */
  directory: string;
  drop(): Promise<void>;
}

/** An empty database of its own: a SQLite file, or a fresh schema on the server of the run. */
export async function freshDatabase(): Promise<TestDatabase> {
  const directory = temporaryFolder('leitai-test-');
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  if (!mysqlServer)
    return { url: `sqlite:${join(directory, 'leitai.sqlite')}`, directory, drop: async () => removeDirectory() };
  const name = `leitai_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const url = new URL(mysqlServer);
  const admin = await createConnection(mysqlServer);
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  url.pathname = `/${name}`;
  const drop = async () => {
    dropped();
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.end();
    removeDirectory();
  };
  const dropped = atTheEnd(drop);
  return { url: url.href, directory, drop };
}

/** A folder that goes at the end of the spec file, if it is still there. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
