import { checkPassword } from '@leitai/shared/domain/account/password';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Reader } from '../../platform/database/reader.js';
import { type EntityTx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import { AccountsService, type Credentials } from './accounts.service.js';
import { AttemptLimits } from './attempt-limits.js';
import type { Caller } from './caller.js';
import { PasswordsService } from './passwords.service.js';
import { SessionsService } from './sessions.service.js';

/** Signing in and out, and changing the password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditService,
  ) {}

  /** Opens a session and returns its secret. Refuses `login_wrong` (unknown or wrong, alike), `too_many_requests`. */
  async signIn(login: string, password: string, caller: Caller): Promise<string> {
    const account = await this.prove(login, password, caller.ip);
    if (!account) throw new Refusal('login_wrong');
    return this.work.runEntities(async (tx) => {
      await this.assertUnchanged(tx, account);
      return this.sessions.open(tx, account.id, caller);
    });
  }

  /** The account whose password this is, or null. Counts failures; takes as long for an unknown login. */
  prove(login: string, password: string, ip: string): Promise<Credentials | null> {
    const attempt = async () => {
      const account = await this.accounts.byLogin(this.reader.sql, login);
      return (await this.passwords.verify(account?.passwordHash, password)) && account ? account : null;
    };
    return this.passwords.inTurn(() => this.limits.password(this.accounts.loginToken(login), ip, attempt));
  }

  /** What a decision depends on is read in its own turn: a password may have changed while the hash was computed. */
  async assertUnchanged(tx: EntityTx, account: Credentials): Promise<void> {
    const now = await this.accounts.byId(tx.sql, account.id);
    if (now?.passwordHash !== account.passwordHash) throw new Refusal('login_wrong');
  }

  /** Changes the password, ends all sessions and returns the secret of a new one. Refuses `login_wrong`, `password_…`. */
  async changePassword(accountId: string, current: string, password: string, caller: Caller): Promise<string> {
    const { login } = await this.accounts.view(this.reader.sql, accountId);
    const account = await this.prove(login, current, caller.ip);
    if (account?.id !== accountId) throw new Refusal('login_wrong');
    orRefuse(checkPassword(password, login));
    const passwordHash = await this.passwords.inTurn(() => this.passwords.hash(password));
    return this.work.runEntities(async (tx) => {
      await this.assertUnchanged(tx, account);
      await this.accounts.setPassword(tx, accountId, passwordHash);
      await this.audit.append(tx, 'platform', [
        { type: 'password.changed', actor: accountId, about: { account: accountId } },
      ]);
      await this.sessions.endAll(tx, accountId, accountId);
      return this.sessions.open(tx, accountId, { ...caller, cookie: undefined });
    });
  }
}
