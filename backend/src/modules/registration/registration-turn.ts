import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf } from '../../platform/audit/audit.service.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { type Repeatable, RequestDigestsService } from '../identity/request-digests.service.js';

export interface RegistrationRequest extends Repeatable {
  contest: string;
  event: string;
}

/** One change of an event's registrations: the contest's log is locked first, and a repeated request answers as the first time. */
@Injectable()
export class RegistrationTurn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contests: ContestsService,
    private readonly audit: AuditService,
    private readonly digests: RequestDigestsService,
  ) {}

  /** Refuses `not_found`, and `operation_reused` when the id was used for something else. The answer holds ids and counts only. */
  run<T>(request: RegistrationRequest, act: (tx: Tx, event: EventRef) => Promise<T>): Promise<T> {
    return this.locked(request, (tx, event) =>
      this.digests.once(tx, 'registration_operation', request, () => act(tx, event)),
    );
  }

  /** Locks the contest's log; whatever a decision depends on is read after it. Refuses `not_found`. */
  locked<T>(
    { contest, event: code }: { contest: string; event: string },
    act: (tx: Tx, event: EventRef) => Promise<T>,
  ): Promise<T> {
    return this.work.run(async (tx) => {
      const known = await this.contests.event(tx.sql, contest, code);
      await this.audit.lock(tx, logOf(known));
      return act(tx, await this.contests.event(tx.sql, contest, code));
    });
  }

  /** Writes what happened in the same turn. */
  async tell(tx: Tx, event: EventRef, leaves: readonly Leaf[]): Promise<void> {
    if (leaves.length > 0) await this.audit.append(tx, logOf(event), leaves);
  }
}

const logOf = ({ contestCode }: EventRef) => `contest:${contestCode}`;

/** The day at a place, `2026-11-21`. */
export const dayIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);

/** The minute at a place, `2026-11-21 17:00`. */
export const momentIn = (timeZone: string, at: number): string => {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  return `${dayIn(timeZone, at)} ${time}`;
};
