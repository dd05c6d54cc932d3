import type { DemoRole } from '@leitai/shared/domain/permission/demo-roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { hasDemoMark } from '../../platform/database/demo-mark.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import { AccountsService } from './accounts.service.js';
import type { Caller } from './caller.js';
import { SessionsService } from './sessions.service.js';

/** Roles with an account behind them, and the login names of those who play them. */
export type Cast = Record<Exclude<DemoRole, 'public'>, string>;

/** Stepping into a role of the demo: a session without a password, in a marked database and nowhere else. */
@Injectable()
export class DemoRolesService {
  /** Null until the show has signed everybody up. */
  private people: Cast | null = null;
  private judgeAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** Says who plays whom from now on. */
  cast(people: Cast): void {
    this.people = people;
    this.judgeAt = Number.NEGATIVE_INFINITY;
  }

  /** Opens a session of the role and returns its secret. Refuses `not_found` outside a demo, and `demo_not_ready`. */
  async enter(role: keyof Cast, caller: Caller): Promise<string> {
    if (!(await hasDemoMark(this.reader.sql))) throw new Refusal('not_found');
    const account = this.people && (await this.accounts.byLogin(this.reader.sql, this.people[role]));
    if (!account) throw new Refusal('demo_not_ready', {}, { retryAfter: 2 });
    if (role === 'judge') this.judgeAt = this.clock.now();
    return this.work.runEntities((tx) => this.sessions.open(tx, account.id, caller));
  }

  /** Back among the public. */
  async leave({ accountId, sessionId }: Actor): Promise<void> {
    await this.work.runEntities((tx) => this.sessions.end(tx, accountId, sessionId));
  }

  /** Whether a visitor became this judge less than `ms` ago: the show leaves the sheets to them. */
  isTaken(login: string, ms: number): boolean {
    return login === this.people?.judge && this.clock.now() - this.judgeAt < ms;
  }
}
