import type { teamApi } from '@leitai/shared/contract/delegation';
import { decideTrainees } from '@leitai/shared/domain/delegation/coaching';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { PeopleService } from '../identity/people.service.js';
import { TeamRegistrationsService } from '../registration/team-registrations.service.js';
import { type CoachRow, CoachStore } from './coach-store.js';
import { type DelegationRow, DelegationStore } from './delegation-store.js';
import { DelegationTurn } from './delegation-turn.js';

type Api = typeof teamApi;

/** Coaches of a delegation: their team leader names them and says whom they coach, until registration closes. */
@Injectable()
export class CoachesService {
  constructor(
    private readonly reader: Reader,
    private readonly turns: DelegationTurn,
    private readonly delegations: DelegationStore,
    private readonly store: CoachStore,
    private readonly people: PeopleService,
    private readonly registrations: TeamRegistrationsService,
    private readonly clock: Clock,
  ) {}

  /** The id is the request's. Refuses `coach_trainee`, `coach_closed`, `operation_reused`. */
  add({ params, body: { uuid: id, name, trainees } }: Parsed<Api['addCoach']>, actor: string): Promise<{ id: string }> {
    return this.turn(params.delegation, async (tx, { id: delegationId, contest }) => {
      const known = (await this.store.ofDelegation(tx.sql, delegationId)).find((coach) => coach.id === id);
      if (known) return this.repeated(tx, known, name);
      if (await this.store.delegationOf(tx.sql, id)) throw new Refusal('operation_reused');
      const wanted = await this.decide(tx, { delegationId, contest }, [], trainees);
      const [personId] = (await this.people.create(tx, [name])) as [string];
      await this.store.insert(tx, { id, delegationId, personId }, this.clock.now());
      await this.store.setTrainees(tx, id, wanted);
      const about = { delegation: delegationId, coach: id, person: personId, trainees: wanted };
      await this.turns.tell(tx, contest, { type: 'coach.added', actor, about });
      return { id };
    });
  }

  /** Refuses `coach_trainee`, `coach_closed`. Saying it again changes nothing. */
  setTrainees({ params, body }: Parsed<Api['setTrainees']>, actor: string): Promise<void> {
    return this.turn(params.delegation, async (tx, { id: delegationId, contest }) => {
      const coach = await this.one(tx, delegationId, params.id);
      const wanted = await this.decide(tx, { delegationId, contest }, coach.trainees, body.trainees);
      if (wanted.toSorted().join() === coach.trainees.toSorted().join()) return;
      await this.store.setTrainees(tx, coach.id, wanted);
      const about = { delegation: delegationId, coach: coach.id, trainees: wanted };
      await this.turns.tell(tx, contest, { type: 'coach.trainees_set', actor, about });
    });
  }

  /** Refuses `coach_closed` while they coach somebody whose event has closed. */
  remove({ params }: Parsed<Api['removeCoach']>, actor: string): Promise<void> {
    return this.turn(params.delegation, async (tx, { id: delegationId, contest }) => {
      const coach = await this.one(tx, delegationId, params.id);
      await this.decide(tx, { delegationId, contest }, coach.trainees, []);
      await this.store.remove(tx, coach.id);
      const about = { delegation: delegationId, coach: coach.id };
      await this.turns.tell(tx, contest, { type: 'coach.removed', actor, about });
    });
  }

  private async decide(
    tx: Tx,
    { delegationId, contest }: { delegationId: string; contest: string },
    before: readonly string[],
    after: readonly string[],
  ): Promise<string[]> {
    const workers = await this.registrations.of(tx.sql, contest, delegationId);
    return orRefuse(decideTrainees(workers, before, after));
  }

  private async repeated(tx: Tx, { id, personId }: CoachRow, name: string): Promise<{ id: string }> {
    const names = await this.people.names(tx.sql, [personId]);
    if (names.get(personId) !== name) throw new Refusal('operation_reused');
    return { id };
  }

  private async one(tx: Tx, delegationId: string, id: string): Promise<CoachRow> {
    const coach = (await this.store.ofDelegation(tx.sql, delegationId)).find((row) => row.id === id);
    if (!coach) throw new Refusal('not_found');
    return coach;
  }

  private async turn<T>(id: string, act: (tx: Tx, delegation: DelegationRow) => Promise<T>): Promise<T> {
    const delegation = await this.delegations.byId(this.reader.sql, id);
    if (!delegation) throw new Refusal('not_found');
    return this.turns.run(delegation.contest, (tx) => act(tx, delegation));
  }
}
