import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { isDuplicate } from '../../platform/database/storage-failure.js';
import type { EntityTx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { Account } from './account.entity.js';
import { VaultService } from './vault.service.js';

/** What a password is checked against. */
export interface Credentials {
  id: string;
  passwordHash: string;
}

export interface NewAccount {
  personId: string;
  login: string;
  passwordHash: string;
}

interface ViewRow {
  personId: string;
  name: string;
  login: string;
}

const VIEW = `SELECT a.person_id AS personId, p.name_cipher AS name, a.login_cipher AS login
  FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = ?`;
const CREDENTIALS = 'SELECT id, password_hash AS passwordHash FROM account WHERE disabled = 0 AND';

/** Accounts: one way for a person to sign in. The login name is sealed and found by its keyed hash. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly vault: VaultService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  /** Whether anybody can sign in at all. */
  async any(sql: Sql): Promise<boolean> {
    return (await sql.all('SELECT id FROM account LIMIT 1')).length > 0;
  }

  loginToken(login: string): string {
    return this.vault.token('login', login);
  }

  async byLogin(sql: Sql, login: string): Promise<Credentials | undefined> {
    const [account] = await sql.all<Credentials>(`${CREDENTIALS} login_token = ?`, [this.loginToken(login)]);
    return account;
  }

  async byId(sql: Sql, id: string): Promise<Credentials | undefined> {
    const [account] = await sql.all<Credentials>(`${CREDENTIALS} id = ?`, [id]);
    return account;
  }

  /** Creates an account and returns its id. Refuses `login_taken`, and `not_found` for an erased person. */
  async create(tx: EntityTx, { personId, login, passwordHash }: NewAccount): Promise<string> {
    const key = (await this.vault.keysOf(tx.sql, [personId])).get(personId);
    if (!key) throw new Refusal('not_found');
    const id = this.chance.id();
    const account = { id, personId, loginToken: this.loginToken(login), loginCipher: key.seal('login', login) };
    try {
      await tx.manager.insert(Account, { ...account, passwordHash, createdAt: this.clock.now(), disabled: false });
    } catch (error) {
      throw isDuplicate(error) ? new Refusal('login_taken') : error;
    }
    const leaf = {
      type: 'account.created',
      actor: id,
      after: key.digest(login),
      about: { account: id, person: personId },
    };
    await this.audit.append(tx, 'platform', [leaf]);
    return id;
  }

  async setPassword(tx: EntityTx, id: string, passwordHash: string): Promise<void> {
    await tx.manager.update(Account, { id }, { passwordHash });
  }

  /** An account as its owner sees it. */
  async view(sql: Sql, id: string): Promise<{ id: string; name: string; login: string }> {
    const [row] = await sql.all<ViewRow>(VIEW, [id]);
    if (!row) throw new Refusal('signed_out');
    const key = (await this.vault.keysOf(sql, [row.personId])).get(row.personId);
    if (!key) throw new Refusal('signed_out');
    return { id, name: key.open('name', row.name), login: key.open('login', row.login) };
  }
}
