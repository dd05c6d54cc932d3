import { Injectable } from '@nestjs/common';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { insertRows, type Sql, type SqlValue } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { forEach } from '../../platform/threads/breath.js';
import { selectByIds } from './select-by-ids.js';
import { type NewKey, VaultService } from './vault.service.js';

interface NameRow {
  id: string;
  sealed: string;
  wrapped: string;
}

/** Persons whose names are sealed but who are not stored yet, in the order of the names. */
export interface NewPeople {
  ids: string[];
  persons: SqlValue[][];
  keys: NewKey[];
  tokens: SqlValue[][];
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

  /** Creates a person for each name, in their order, with sealed names and search tokens. Few: sealing is quick, not free. */
  async create(tx: Tx, names: readonly string[]): Promise<string[]> {
    const people = await this.seal(names);
    await this.store(tx, people);
    return people.ids;
  }

  /** Makes and seals any number of persons, with pauses, before the turn that stores them. */
  async seal(names: readonly string[]): Promise<NewPeople> {
    const at = this.clock.now();
    const people: NewPeople = { ids: [], persons: [], keys: [], tokens: [] };
    await forEach(names, (name) => {
      const [made] = this.vault.make([this.chance.id()]) as [NewKey];
      const id = made.key.personId;
      people.ids.push(id);
      people.persons.push([id, made.key.seal('name', name), at]);
      people.keys.push(made);
      people.tokens.push([id, 'name', this.vault.token('name', name)]);
    });
    return people;
  }

  /** Stores persons that were sealed. */
  async store(tx: Tx, { persons, keys, tokens }: NewPeople): Promise<void> {
    await insertRows(tx.sql, 'person', ['id', 'name_cipher', 'created_at'], persons);
    await this.vault.store(tx, keys);
    await insertRows(tx.sql, 'person_token', ['person_id', 'field', 'token'], tokens);
  }

  /** Names by person id; erased persons are missing. */
  async names(sql: Sql, personIds: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    await selectByIds<NameRow>(sql, NAMES, personIds, ({ id, sealed, wrapped }) => {
      names.set(id, this.vault.unwrap(id, wrapped).open('name', sealed));
    });
    return names;
  }

  /** Names of the persons behind accounts, by account id; erased persons are missing. */
  async namesOfAccounts(sql: Sql, accountIds: readonly string[]): Promise<Map<string, string>> {
    const persons = new Map<string, string>();
    const text = (holes: string) => `SELECT id, person_id AS person FROM account WHERE id IN (${holes})`;
    await selectByIds<{ id: string; person: string }>(sql, text, accountIds, ({ id, person }) => {
      persons.set(id, person);
    });
    const names = await this.names(sql, [...persons.values()]);
    return new Map([...persons].flatMap(([id, person]) => (names.has(person) ? [[id, names.get(person)!]] : [])));
  }

  /** Gives a person their right name. Pseudonyms, and all that hangs on them, stay. Refuses `not_found` for an erased person. */
  async rename(tx: Tx, personId: string, name: string): Promise<{ before: string; after: string }> {
    const key = (await this.vault.keysOf(tx.sql, [personId])).get(personId);
    const old = (await this.names(tx.sql, [personId])).get(personId);
    if (!key || old === undefined) throw new Refusal('not_found');
    await tx.sql.run('UPDATE person SET name_cipher = ? WHERE id = ?', [key.seal('name', name), personId]);
    const token = [this.vault.token('name', name), personId, 'name'];
    await tx.sql.run('UPDATE person_token SET token = ? WHERE person_id = ? AND field = ?', token);
    return { before: key.digest(old), after: key.digest(name) };
  }

  /** The person behind an account; refuses `signed_out` when there is none. */
  async ofAccount(sql: Sql, accountId: string): Promise<string> {
    const [row] = await sql.all<{ person: string }>('SELECT person_id AS person FROM account WHERE id = ?', [
      accountId,
    ]);
    if (!row) throw new Refusal('signed_out');
    return row.person;
  }

  /** Ids of the persons with exactly this full name, whatever its width, case and spacing. */
  find(sql: Sql, name: string): Promise<string[]> {
    return this.vault.find(sql, 'name', name);
  }
}
