import type { Database } from 'better-sqlite3';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { ConfigError, type DatabaseTarget, type MysqlTarget, type SqliteTarget } from '../config/config.js';
import { holdToDemoMark } from './demo-mark.js';
import { SnakeNaming } from './snake-naming.js';
import { LOCK_WAIT_MS } from './sqlite-unit-of-work.js';
import { DatabaseThread } from './thread/database-thread.js';
import type { SqliteOpening } from './thread/protocol.js';

export type Entities = (new () => object)[];
export type Migrations = (new () => MigrationInterface)[];

/** The database does not promise what an acknowledged mark needs; the process must not start. */
export class DurabilityError extends ConfigError {}

/**
 * Pragmas of a writing connection. `synchronous` is a property of each connection, so it is set and read back after every
 * open: an acknowledgement is given only after the WAL is on the disk.
 */
const writerPragmas = (target: SqliteTarget, lockWait: number): string[] => [
  `busy_timeout = ${lockWait}`,
  'journal_mode = WAL',
  'synchronous = FULL',
  ...(target.maxPages === null ? [] : [`max_page_count = ${target.maxPages}`]),
];

/** The entities' connection: it waits for locks on the event loop, so the driver itself must not wait. */
const prepareWriter =
  (target: SqliteTarget) =>
  (database: Database): void => {
    holdToDemoMark(database, target);
    for (const pragma of writerPragmas(target, 0)) database.pragma(pragma);
  };

/** An import of ten thousand entries stays in memory until it is committed: without that, others wait half as long again. */
const CACHE_KIB = 65_536;

const sqliteOptions = (target: SqliteTarget, entities: Entities): DataSourceOptions => ({
  type: 'better-sqlite3',
  database: target.path,
  timeout: 0,
  entities,
  prepareDatabase: prepareWriter(target),
});

/** What every connection to MySQL has. */
const MYSQL = { charset: 'utf8mb4_bin', timezone: 'Z', supportBigNumbers: true, connectTimeout: 3_000 } as const;

const mysqlOptions = (target: MysqlTarget, entities: Entities): DataSourceOptions => ({
  type: 'mysql',
  url: target.url,
  entities,
  ...MYSQL,
  poolSize: 10,
});

/** Pages of the log before it is folded into the file: a contest's busy pages are then copied once, not at every fifth batch. */
const CHECKPOINT_PAGES = 8_000;

/** The thread with the connection of plain SQL and of turns in files; waiting there holds nobody else up. */
export function openThread(target: DatabaseTarget): DatabaseThread {
  if (target.dialect === 'mysql')
    return new DatabaseThread(new URL('./thread/mysql.thread.js', import.meta.url), { uri: target.url, ...MYSQL });
  const pragmas = [
    ...writerPragmas(target, LOCK_WAIT_MS),
    `cache_size = -${CACHE_KIB}`,
    `wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
  ];
  const opening: SqliteOpening = { path: target.path, pragmas };
  return new DatabaseThread(new URL('./thread/sqlite.thread.js', import.meta.url), opening);
}

/** Options of the writing data source. Migrations come from the caller: the platform knows no tables. */
export function writerOptions(target: DatabaseTarget, entities: Entities, migrations: Migrations): DataSourceOptions {
  const options = target.dialect === 'sqlite' ? sqliteOptions(target, entities) : mysqlOptions(target, entities);
  return {
    ...options,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new SnakeNaming(),
  };
}

/** Opens a read-only connection for GET: on SQLite it never waits for the writer (WAL). MySQL reads through the pool. */
export async function openReader(target: DatabaseTarget, writer: DataSource, entities: Entities): Promise<DataSource> {
  if (target.dialect === 'mysql') return writer;
  return new DataSource({
    type: 'better-sqlite3',
    database: target.path,
    readonly: true,
    fileMustExist: true,
    timeout: 2_000,
    entities,
    namingStrategy: new SnakeNaming(),
  }).initialize();
}

/** The native connection under a SQLite data source. */
export const nativeOf = (source: DataSource): Database =>
  (source.driver as unknown as { databaseConnection: Database }).databaseConnection;

/** Opens the writer, brings the schema up to date and checks that a commit is a commit. */
export async function openWriter(options: DataSourceOptions): Promise<DataSource> {
  const source = await new DataSource(options).initialize();
  await source.runMigrations();
  await assertDurable(source);
  return source;
}

async function assertDurable(source: DataSource): Promise<void> {
  if (source.options.type !== 'mysql') {
    const synchronous = nativeOf(source).pragma('synchronous', { simple: true });
    if (synchronous !== 2) throw new DurabilityError(`PRAGMA synchronous is ${synchronous}, not 2 (FULL)`);
    return;
  }
  const [row] = (await source.query('SELECT @@GLOBAL.innodb_flush_log_at_trx_commit AS flush')) as { flush: number }[];
  if (Number(row?.flush) !== 1) {
    throw new DurabilityError(`数据库的 innodb_flush_log_at_trx_commit 是 ${row?.flush}，断电会丢失已确认的打分。请在数据库配置中设为 1 并重启数据库。
innodb_flush_log_at_trx_commit is ${row?.flush}: a power cut would lose acknowledged marks. Set it to 1 in the database's configuration and restart it.`);
  }
}
