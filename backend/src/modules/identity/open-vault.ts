import type { Chance } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { sealedAbout } from './data-key.js';
import { createKeyFile, KeyFileError, keyFilePath, readKeyFile, type VaultKeys } from './key-file.js';
import { open } from './sealing.js';
import { searchToken } from './search-token.js';

/**
 * Reads the keys, or makes them on a server without persons, and proves on one person that they belong to this database.
 * Throws KeyFileError, in both languages, when they do not: a wrong key must never seal anything.
 */
export async function openVault(directory: string, chance: Chance, sql: Sql): Promise<VaultKeys> {
  const [person] = await sql.all<{ id: string }>('SELECT id FROM person LIMIT 1');
  if (!person && !readKeyFile(directory)) createKeyFile(directory, (count) => chance.bytes(count));
  const keys = readKeyFile(directory);
  if (!keys) throw missing(directory);
  const [sample] = await sql.all<Sample>(SAMPLE);
  if (sample && !fits(keys, sample)) throw foreign(directory);
  return keys;
}

/** Somebody who is not erased, with everything that depends on a key. */
interface Sample {
  id: string;
  wrapped: string;
  sealed: string;
  token: string;
}

const SAMPLE = `SELECT k.person_id AS id, k.wrapped_key AS wrapped, p.name_cipher AS sealed, t.token AS token
  FROM person_key k JOIN person p ON p.id = k.person_id
  JOIN person_token t ON t.person_id = k.person_id AND t.field = 'name' LIMIT 1`;

function fits({ master, index }: VaultKeys, { id, wrapped, sealed, token }: Sample): boolean {
  try {
    const dataKey = open(master, id, wrapped);
    const name = open(dataKey, sealedAbout(id, 'name'), sealed).toString();
    return searchToken(index, 'name', name) === token;
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
