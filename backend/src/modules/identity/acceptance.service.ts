import { checkPassword } from '@leitai/shared/domain/account/password';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { type EntityTx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import { AccountsService } from './accounts.service.js';
import { AttemptLimits } from './attempt-limits.js';
import type { Caller } from './caller.js';
import type { OpenInvitation } from './invitation.queries.js';
import { InvitationsService } from './invitations.service.js';
import { MembershipsService } from './memberships.service.js';
import { PasswordsService } from './passwords.service.js';
import { PeopleService } from './people.service.js';
import { ScopesService } from './scopes.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

/** Finds or makes the account inside the turn. */
type AccountOf = (tx: EntityTx) => Promise<string>;

/** Accepting an invitation: with a new login an account is made, with one's own login the role is added to it. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly invitations: InvitationsService,
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
    private readonly memberships: MembershipsService,
    private readonly sessions: SessionsService,
    private readonly signIn: SignInService,
    private readonly passwords: PasswordsService,
    private readonly limits: AttemptLimits,
    private readonly scopes: ScopesService,
  ) {}

  /** What an invitation is for. Refuses `invitation_invalid`, `too_many_requests`. */
  async show(token: string, ip: string) {
    const { personId, role, scope, scopeId } = await this.open(token, ip);
    const names = await this.people.names(this.reader.sql, [personId]);
    const scopeName = await this.scopes.nameOf(this.reader.sql, { scope, scopeId });
    return { name: names.get(personId) ?? '—', role, scope, scopeId, scopeName };
  }

  /** Accepts and returns the secret of a session. Refuses `invitation_invalid`, `login_taken`, `password_…`, `too_many_requests`. */
  async accept(token: string, login: string, password: string, caller: Caller): Promise<string> {
    const invitation = await this.open(token, caller.ip);
    const taken = await this.accounts.byLogin(this.reader.sql, login);
    const accountOf = taken
      ? await this.ownAccount(login, password, caller.ip)
      : await this.newAccount(invitation.personId, login, password);
    return this.work.runEntities(async (tx) => {
      const accountId = await accountOf(tx);
      await this.invitations.take(tx, invitation, accountId);
      await this.memberships.grant(tx, { ...invitation, accountId }, accountId);
      return this.sessions.open(tx, accountId, caller);
    });
  }

  private async open(token: string, ip: string): Promise<OpenInvitation> {
    const invitation = await this.limits.token(ip, () => this.invitations.find(this.reader.sql, token));
    if (!invitation) throw new Refusal('invitation_invalid');
    return invitation;
  }

  private async ownAccount(login: string, password: string, ip: string): Promise<AccountOf> {
    const account = await this.signIn.prove(login, password, ip);
    if (!account) throw new Refusal('login_taken');
    return async (tx) => {
      await this.signIn.assertUnchanged(tx, account);
      return account.id;
    };
  }

  private async newAccount(personId: string, login: string, password: string): Promise<AccountOf> {
    orRefuse(checkPassword(password, login));
    const passwordHash = await this.passwords.inTurn(() => this.passwords.hash(password));
    return (tx) => this.accounts.create(tx, { personId, login, passwordHash });
  }
}
