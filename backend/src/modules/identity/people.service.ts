import { Injectable } from '@nestjs/common';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { selectByIds } from './select-by-ids.js';
import { VaultService } from './vault.service.js';

interface NameRow {
  id: string;
  sealed: string;
  wrapped: string;
}

const NAMES = (holes: string) => `SELECT p.id AS id, p.name_cipher AS sealed, k.wrapped_key AS wrapped
  FROM person p JOIN person_key k ON k.person_id = p.id WHERE p.id IN (${holes}) AND p.name_cipher IS NOT NULL`;

/** Persons and their names. Everything else in the system knows a person by id only. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly vault: VaultService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /** Creates a person for each name, in their order, with sealed names and search tokens; a few statements for thousands. */
  async create(tx: Tx, names: readonly string[]): Promise<string[]> {
    const at = this.clock.now();
    const ids = names.map(() => this.chance.id());
    const made = this.vault.make(ids);
    const persons = made.map(({ key }, index) => [key.personId, key.seal('name', names[index] as string), at]);
    await insertRows(tx.sql, 'person', ['id', 'name_cipher', 'created_at'], persons);
    await this.vault.store(tx, made);
    const tokens = ids.map((id, index) => [id, 'name', this.vault.token('name', names[index] as string)]);
    await insertRows(tx.sql, 'person_token', ['person_id', 'field', 'token'], tokens);
    return ids;
  }

  /** Names by person id; erased persons are missing. */
  async names(sql: Sql, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await selectByIds<NameRow>(sql, NAMES, personIds);
    return new Map(rows.map(({ id, sealed, wrapped }) => [id, this.vault.unwrap(id, wrapped).open('name', sealed)]));
  }

  /** Ids of the persons with exactly this full name, whatever its width, case and spacing. */
  find(sql: Sql, name: string): Promise<string[]> {
    return this.vault.find(sql, 'name', name);
  }
}
