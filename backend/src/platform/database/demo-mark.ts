import type { Database } from 'better-sqlite3';
import { ConfigError, type SqliteTarget } from '../config/config.js';
import type { Sql } from './sql.js';

/** A table that no migration knows: a file gets it while it is empty, or never. */
const MADE = [
  'CREATE TABLE demo_mark (demo INTEGER PRIMARY KEY CHECK (demo = 1))',
  'INSERT INTO demo_mark VALUES (1)',
  "CREATE TRIGGER demo_mark_stays BEFORE DELETE ON demo_mark BEGIN SELECT RAISE(ABORT, 'a demo stays a demo'); END",
];
const MARK = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'demo_mark'";
const ANYTHING = 'SELECT name FROM sqlite_master LIMIT 1';

/**
 * Before anything is written: marks an empty file that is opened as a demo, and throws ConfigError when a demo is opened
 * as a real database or the other way round. Nothing takes the mark away.
 */
export function holdToDemoMark(database: Database, { path, demo }: SqliteTarget): void {
  const marked = database.prepare(MARK).get() !== undefined;
  if (marked === demo) return;
  if (marked) {
    throw new ConfigError(`${path} 是演示数据库，永远只能用于演示。请用 npm start -- --demo 打开，或用 DATABASE_URL 另选数据库。
${path} is a demo database and stays one for ever. Open it with npm start -- --demo, or choose another database by DATABASE_URL.`);
  }
  if (database.prepare(ANYTHING).get() !== undefined) {
    throw new ConfigError(`${path} 不是演示数据库，不能用 --demo 打开。请去掉 --demo，或去掉 DATABASE_URL，让演示用自己的文件。
${path} is not a demo database and cannot be opened with --demo. Leave --demo out, or leave DATABASE_URL out so that the demo uses a file of its own.`);
  }
  database.transaction(() => {
    for (const statement of MADE) database.exec(statement);
  })();
}

/** Whether the database carries the mark; asked again wherever only a demo may act. A MySQL database never does. */
export async function hasDemoMark(sql: Sql): Promise<boolean> {
  return sql.dialect === 'sqlite' && (await sql.all(MARK)).length > 0;
}
