import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ConfigError, type SqliteTarget } from '../config/config.js';
import { storageFailure } from './storage-failure.js';

/** Held here so that it is not collected: the lock lasts as long as its connection. */
const held: Database.Database[] = [];

/**
 * Lets one server at a time serve a SQLite file: boards and counters live in its memory, so a second one would show what
 * is no longer true. Commands beside it (import, results) only use the database. The system frees the lock however the
 * process ends. Throws ConfigError when another server has it.
 */
export function lockForServer({ path }: SqliteTarget): void {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Database(`${path}.server`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (storageFailure(error) !== 'busy') throw error;
    throw new ConfigError(`另一个擂台服务正在使用 ${path}，一个 SQLite 文件只能由一个服务使用。请先结束它，或用 DATABASE_URL 另选数据库。
Another Leitai server uses ${path}, and a SQLite file serves one at a time. End it first, or choose another database by DATABASE_URL.`);
  }
  held.push(lock);
}
