import { Injectable } from '@nestjs/common';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { inParts } from './in-parts.js';
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
    const ids: string[] = [];
    await inParts(names, async (part) => {
      ids.push(...(await this.createPart(tx, part)));
    });
    return ids;
  }

  /** Names by person id; erased persons are missing. */
  async names(sql: Sql, personIds: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    await selectByIds<NameRow>(sql, NAMES, personIds, ({ id, sealed, wrapped }) => {
      names.set(id, this.vault.unwrap(id, wrapped).open('name', sealed));
    });
    return names;
  }

  /** Ids of the persons with exactly this full name, whatever its width, case and spacing. */
  find(sql: Sql, name: string): Promise<string[]> {
    return this.vault.find(sql, 'name', name);
  }

  private async createPart(tx: Tx, names: readonly string[]): Promise<string[]> {
    const at = this.clock.now();
    const made = this.vault.make(names.map(() => this.chance.id()));
    const people = made.map((one, index) => ({ ...one, id: one.key.personId, name: names[index] as string }));
    const persons = people.map(({ id, key, name }) => [id, key.seal('name', name), at]);
    await insertRows(tx.sql, 'person', ['id', 'name_cipher', 'created_at'], persons);
    await this.vault.store(tx, made);
    const tokens = people.map(({ id, name }) => [id, 'name', this.vault.token('name', name)]);
    await insertRows(tx.sql, 'person_token', ['person_id', 'field', 'token'], tokens);
    return people.map(({ id }) => id);
  }
}
