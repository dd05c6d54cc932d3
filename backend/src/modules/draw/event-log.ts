import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf } from '../../platform/audit/audit.service.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';

/** The contest's audit log, and the order of those who change something in one of its events. */
@Injectable()
export class EventLog {
  constructor(
    private readonly audit: AuditService,
    private readonly contests: ContestsService,
  ) {}

  /**
   * Locks the contest's log before anything is read, so that what a turn decides on is still true when it commits. Refuses
   * `not_found`, and `event_final` when nothing is to be changed any more.
   */
  async open(tx: Tx, { contest, event: code }: { contest: string; event: string }): Promise<EventRef> {
    await this.audit.lock(tx, `contest:${contest}`);
    const event = await this.contests.event(tx.sql, contest, code);
    if (['final', 'archived', 'cancelled'].includes(event.state)) throw new Refusal('event_final');
    return event;
  }

  /** Writes what happened in the same turn. */
  async tell(tx: Tx, { contestCode }: EventRef, leaves: readonly Leaf[]): Promise<void> {
    if (leaves.length > 0) await this.audit.append(tx, `contest:${contestCode}`, leaves);
  }
}
