import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import { Desk } from './desk.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';

/** Rolls a turn back: registration closed meanwhile, and the registration is an entry now. */
class BecameEntry extends Error {
  constructor(readonly number: string) {
    super();
  }
}

/** Leaving, by the contestants themselves or by their team leader. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly turns: RegistrationTurn,
    private readonly store: RegistrationStore,
    private readonly desk: Desk,
  ) {}

  /**
   * The place goes to the first who waits; after registration closed, the entry is withdrawn. Refuses `registration_state`,
   * `registration_running`, `operation_reused`. Whose registration it is has been asked before.
   */
  async withdraw(row: RegistrationRow, body: { uuid: string; reason: string }, actor: string): Promise<void> {
    const place = { contest: row.contestCode, event: row.eventCode };
    const asEntry = (number: string) => this.desk.withdrawEntry(place, number, body, actor);
    if (row.number !== null) return asEntry(row.number);
    const request = { ...place, uuid: body.uuid, content: [actor, row.id, body] };
    await this.turns
      .run(request, async (tx, event) => {
        const fresh = await this.store.one(tx.sql, row.id);
        if (fresh?.state !== 'active') throw new Refusal('registration_state');
        if (fresh.number !== null) throw new BecameEntry(fresh.number);
        await this.desk.leave(tx, event, [fresh], { state: 'withdrawn', reason: body.reason, actor });
      })
      .catch((error: unknown) => {
        if (error instanceof BecameEntry) return asEntry(error.number);
        throw error;
      });
  }
}
