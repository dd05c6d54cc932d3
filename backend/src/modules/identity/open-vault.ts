import type { Chance } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { createKeyFile, KeyFileError, keyFilePath, readKeyFile, type VaultKeys } from './key-file.js';
import { open } from './sealing.js';

/**
 * Reads the keys, or makes them on a server without persons, and proves on one person that they belong to this database.
 * Throws KeyFileError, in both languages, when they do not: a wrong key must never seal anything.
 */
export async function openVault(directory: string, chance: Chance, sql: Sql): Promise<VaultKeys> {
  const [person] = await sql.all<{ id: string }>('SELECT id FROM person LIMIT 1');
  if (!person && !readKeyFile(directory)) createKeyFile(directory, (count) => chance.bytes(count));
  const keys = readKeyFile(directory);
  if (!keys) throw missing(directory);
  const [sample] = await sql.all<{ id: string; wrapped: string }>(
    'SELECT person_id AS id, wrapped_key AS wrapped FROM person_key LIMIT 1',
  );
  if (sample && !opens(keys, sample)) throw foreign(directory);
  return keys;
}

function opens(keys: VaultKeys, { id, wrapped }: { id: string; wrapped: string }): boolean {
  try {
    return open(keys.master, id, wrapped).length > 0;
  } catch {
    return false;
  }
}

const missing = (directory: string): KeyFileError =>
  new KeyFileError(`数据库里已有人员资料，但没有找到密钥文件 ${keyFilePath(directory)}。请从备份恢复它；没有它，姓名无法读出。
The database holds persons, but the key file ${keyFilePath(directory)} is missing. Restore it from a backup: without it no name can be read.`);

const foreign = (directory: string): KeyFileError =>
  new KeyFileError(`密钥文件 ${keyFilePath(directory)} 不属于这个数据库。请放回与数据库一同备份的那一份。
The key file ${keyFilePath(directory)} does not belong to this database. Put back the one that was backed up with it.`);
