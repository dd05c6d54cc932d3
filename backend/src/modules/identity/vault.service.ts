import { Inject, Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { DataKey, type IndexedField } from './data-key.js';
import type { VaultKeys } from './key-file.js';
import { keyedHash, NONCE_LENGTH, open, seal } from './sealing.js';
import { searchToken } from './search-token.js';
import { selectByIds } from './select-by-ids.js';

/** Injection token of the keys, read before anything else is built. */
export const VAULT_KEYS = Symbol('vault keys');

export interface NewKey {
  key: DataKey;
  wrapped: string;
}

const DATA_KEY_BYTES = 32;
const BY_IDS = (holes: string) =>
  `SELECT person_id AS id, wrapped_key AS wrapped FROM person_key WHERE person_id IN (${holes})`;

/** Per-person keys, wrapped by the master key. Erasing a person is deleting one row here and their search tokens. */
@Injectable()
export class VaultService {
  constructor(
    @Inject(VAULT_KEYS) private readonly keys: VaultKeys,
    private readonly chance: Chance,
  ) {}

  /** A data key for each new person, in the order of the ids; to be stored once the persons are. */
  make(personIds: readonly string[]): NewKey[] {
    return personIds.map((id) => {
      const key = this.chance.bytes(DATA_KEY_BYTES);
      const wrapped = seal(this.keys.master, this.chance.bytes(NONCE_LENGTH), id, key);
      return { key: this.dataKey(id, key), wrapped };
    });
  }

  async store(tx: Tx, made: readonly NewKey[]): Promise<void> {
    const rows = made.map(({ key, wrapped }) => [key.personId, wrapped]);
    await insertRows(tx.sql, 'person_key', ['person_id', 'wrapped_key'], rows);
  }

  /** Data keys by person id; erased persons are missing. */
  async keysOf(sql: Sql, personIds: readonly string[]): Promise<Map<string, DataKey>> {
    const keys = new Map<string, DataKey>();
    await selectByIds<{ id: string; wrapped: string }>(sql, BY_IDS, personIds, ({ id, wrapped }) => {
      keys.set(id, this.unwrap(id, wrapped));
    });
    return keys;
  }

  unwrap(personId: string, wrapped: string): DataKey {
    return this.dataKey(personId, open(this.keys.master, personId, wrapped));
  }

  /** Token of the keyed search index: equal for texts that a reader would call the same. */
  token(field: IndexedField, text: string): string {
    return searchToken(this.keys.index, field, text);
  }

  /** What the database keeps of a secret that is short enough to be found by trying: worthless without the key. */
  secretToken(text: string): string {
    return keyedHash(this.keys.index, 'secret', text);
  }

  /** What the database keeps of a request, to know it when it comes again. */
  requestToken(text: string): string {
    return keyedHash(this.keys.index, 'request', text);
  }

  /** Ids of the persons whose field has this text. */
  async find(sql: Sql, field: IndexedField, text: string): Promise<string[]> {
    const query = 'SELECT person_id AS id FROM person_token WHERE field = ? AND token = ? ORDER BY person_id';
    const rows = await sql.all<{ id: string }>(query, [field, this.token(field, text)]);
    return rows.map(({ id }) => id);
  }

  /** Deletes key and search tokens: what was sealed stays, and nobody can read or find it. */
  async erase(tx: Tx, personId: string): Promise<void> {
    await tx.sql.run('DELETE FROM person_token WHERE person_id = ?', [personId]);
    await tx.sql.run('DELETE FROM person_key WHERE person_id = ?', [personId]);
  }

  private dataKey(personId: string, key: Buffer): DataKey {
    return new DataKey(personId, key, (count) => this.chance.bytes(count));
  }
}
