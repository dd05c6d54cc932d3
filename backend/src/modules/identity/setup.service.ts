import { timingSafeEqual } from 'node:crypto';
import { checkPassword } from '@leitai/shared/domain/account/password';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Chance } from '../../platform/clock/clock.js';
import { SHOW_DEMO } from '../../platform/config/config.token.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import { AccountsService } from './accounts.service.js';
import { AttemptLimits } from './attempt-limits.js';
import type { Caller } from './caller.js';
import { MembershipsService } from './memberships.service.js';
import { PasswordsService } from './passwords.service.js';
import { PeopleService } from './people.service.js';
import { newSecret, secretHash } from './secrets.js';
import { SessionsService } from './sessions.service.js';

interface FirstAdministrator {
  token: string;
  name: string;
  login: string;
  password: string;
}

/** The first administrator of an empty server: whoever can read what the server printed. */
@Injectable()
export class SetupService {
  /** Hash of the token of this start; the token itself is only on the terminal. */
  private tokenHash: string | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
    private readonly memberships: MembershipsService,
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditService,
    private readonly chance: Chance,
    @Inject(SHOW_DEMO) private readonly toDemo: (() => void) | null,
  ) {}

  /** Whether nobody can sign in yet. */
  async needed(): Promise<boolean> {
    return !(await this.accounts.any(this.reader.sql));
  }

  /** A new token, which makes earlier ones worthless; null once the server is set up. */
  async issueToken(): Promise<string | null> {
    if (!(await this.needed())) return null;
    const token = newSecret(this.chance);
    this.tokenHash = secretHash(token);
    return token;
  }

  /**
   * Creates the first administrator and returns the secret of their session.
   * Refuses `setup_closed`, `setup_token`, `password_…`, `too_many_requests`.
   */
  async setUp({ token, name, login, password }: FirstAdministrator, caller: Caller): Promise<string> {
    await this.assertOpen(token, caller);
    orRefuse(checkPassword(password, login));
    const passwordHash = await this.passwords.inTurn(() => this.passwords.hash(password));
    const secret = await this.work.runEntities(async (tx) => {
      await this.audit.lock(tx, 'platform');
      if (await this.accounts.any(tx.sql)) throw new Refusal('setup_closed');
      const [personId] = (await this.people.create(tx, [name])) as [string];
      const accountId = await this.accounts.create(tx, { personId, login, passwordHash });
      await this.audit.append(tx, 'platform', [
        { type: 'platform.set_up', actor: accountId, about: { account: accountId } },
      ]);
      await this.memberships.grant(
        tx,
        { accountId, role: 'administrator', scope: 'platform', scopeId: null },
        accountId,
      );
      return this.sessions.open(tx, accountId, caller);
    });
    this.tokenHash = undefined;
    return secret;
  }

  /**
   * Puts the demo in the place of this server, which is empty. Refuses `setup_closed`, `setup_token`, `demo_not_here`,
   * `too_many_requests`.
   */
  async showDemo(token: string, caller: Caller): Promise<void> {
    await this.assertOpen(token, caller);
    if (!this.toDemo) throw new Refusal('demo_not_here');
    this.toDemo();
  }

  private async assertOpen(token: string, caller: Caller): Promise<void> {
    if (!(await this.needed())) throw new Refusal('setup_closed');
    if (!(await this.limits.token(caller.ip, async () => this.fits(token)))) throw new Refusal('setup_token');
  }

  private fits(token: string): boolean {
    if (this.tokenHash === undefined) return false;
    return timingSafeEqual(Buffer.from(secretHash(token)), Buffer.from(this.tokenHash));
  }
}
