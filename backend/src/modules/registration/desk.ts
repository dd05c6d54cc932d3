import type { SkillLevel } from '@leitai/shared/domain/registration/levels';
import { standingsOf } from '@leitai/shared/domain/registration/places';
import { Injectable } from '@nestjs/common';
import type { Leaf } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { ConductService, type Saying } from '../conduct/conduct.service.js';
import type { EventRef } from '../contests/contests.service.js';
import { RegistrationRulesService } from './registration-rules.service.js';
import { type NewRegistration, type RegistrationRow, RegistrationStore } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';

/** Somebody who comes onto the list. `by`: who says so. */
export interface Arrival {
  id: string;
  personId: string;
  accountId: string | null;
  employer: string | null;
  level: SkillLevel | null;
  by: 'worker' | 'employer';
  approval: boolean;
  /** Whose place in the order they take over; at the end unless said. */
  replaces?: Pick<RegistrationRow, 'sequence' | 'createdAt'>;
  /** Whose team leader enters them; nobody's unless said. */
  delegationId?: string | null;
}

interface Leaving {
  state: 'withdrawn' | 'refused' | 'replaced';
  reason: string;
  actor: string;
}

/** The list itself: who comes onto it and who leaves it, each with its audit leaf. */
@Injectable()
export class Desk {
  constructor(
    private readonly turns: RegistrationTurn,
    private readonly rules: RegistrationRulesService,
    private readonly store: RegistrationStore,
    private readonly conduct: ConductService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Puts people onto the list, in their order. */
  async enter(tx: Tx, event: EventRef, actor: string, arrivals: readonly Arrival[]): Promise<void> {
    const before = await this.store.ofEvent(tx.sql, event.eventId);
    const last = Math.max(0, ...before.map(({ sequence }) => sequence));
    const rows = arrivals.map((arrival, index) => this.rowOf(event, arrival, last + 1 + index));
    await this.store.insert(tx, rows);
    const leaves = rows.map(({ id, personId, sequence, approval }) => ({
      type: 'registration.entered',
      actor,
      about: { registration: id, event: event.eventId, person: personId, sequence, approval },
    }));
    await this.turns.tell(tx, event, leaves);
  }

  /** Takes registrations off the list. Those who move up to a place are written down, too. */
  async leave(tx: Tx, event: EventRef, rows: readonly RegistrationRow[], leaving: Leaving): Promise<void> {
    const places = await this.rules.places(tx.sql, event.eventId);
    const before = standingsOf(await this.store.ofEvent(tx.sql, event.eventId), places);
    const { state, reason, actor } = leaving;
    for (const { id } of rows) await this.store.change(tx, id, { state, reason });
    const after = standingsOf(await this.store.ofEvent(tx.sql, event.eventId), places);
    const moved = [...after].flatMap(([id, standing]) =>
      standing?.place && before.get(id)?.place === false ? [id] : [],
    );
    const leaf = (type: string, registration: string): Leaf => ({ type, actor, reason, about: { registration } });
    await this.turns.tell(tx, event, [
      ...rows.map(({ id }) => leaf(`registration.${state}`, id)),
      ...moved.map((id) => leaf('registration.promoted', id)),
    ]);
  }

  /** Withdraws an entry: a journal row, as if done in the console. Repeating it changes nothing. */
  async withdrawEntry(
    place: { contest: string; event: string },
    number: string,
    { uuid, reason }: { uuid: string; reason: string },
    actor: string,
  ): Promise<void> {
    await this.conduct.status(
      { params: { ...place, number }, query: undefined, body: { uuid, status: 'withdrawn', reason } },
      actor,
    );
  }

  /** Changes names or consents, with all boards of the event beginning anew in the same turn. */
  async republish(
    place: { contest: string; event: string },
    request: Saying,
    actor: string,
    change: (tx: Tx, event: EventRef) => Promise<void>,
  ): Promise<void> {
    await this.conduct.republish(place, request, actor, ({ tx, event }) => change(tx, event));
  }

  /** For a request that may change nothing. Refuses `operation_reused` when its id said something else before. */
  assertSame(request: Saying): Promise<void> {
    return this.conduct.assertSame(this.reader.sql, request);
  }

  private rowOf({ contestId, eventId }: EventRef, arrival: Arrival, next: number): NewRegistration {
    const { id, personId, accountId, employer, level, by, approval, replaces, delegationId = null } = arrival;
    const now = this.clock.now();
    const sequence = replaces?.sequence ?? next;
    // The list shows them after whoever they replace, in the same millisecond and when the clock jumped back, too.
    const createdAt = Math.max(now, (replaces?.createdAt ?? 0) + 1);
    return {
      ...{ id, contestId, eventId, sequence, personId, accountId, employer, level, state: 'active', reason: null },
      confirmedAt: by === 'worker' ? now : null,
      employment: employer === null ? null : `by_${by}`,
      approval: approval ? 'needed' : null,
      entryId: null,
      createdAt,
      delegationId,
    };
  }
}
