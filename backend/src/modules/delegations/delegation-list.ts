import { delegationTodo, isIn } from '@leitai/shared/domain/delegation/todo';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { ContestsService } from '../contests/contests.service.js';
import { PeopleService } from '../identity/people.service.js';
import { RecusalsService } from '../registration/recusals.service.js';
import { TeamRegistrationsService } from '../registration/team-registrations.service.js';
import { CoachStore } from './coach-store.js';
import { DelegationStore } from './delegation-store.js';

/** What the organiser sees of a contest's delegations: who is missing, and which judges may not mark whom. */
@Injectable()
export class DelegationList {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly store: DelegationStore,
    private readonly coaches: CoachStore,
    private readonly people: PeopleService,
    private readonly registrations: TeamRegistrationsService,
    private readonly recusals: RecusalsService,
  ) {}

  async of(contest: string) {
    const { sql } = this.reader;
    const [rows, all, events, counts] = await Promise.all([
      this.store.ofContest(sql, contest),
      this.registrations.of(sql, contest),
      this.contests.eventsOf(sql, contest),
      this.coaches.counts(sql, contest),
    ]);
    const names = await this.people.names(
      sql,
      rows.map(({ leaderPersonId }) => leaderPersonId),
    );
    const open = events.some(({ state }) => state === 'registration_open');
    const delegations = rows.map(({ id, enterprise, leaderPersonId, leaderAccountId }) => {
      const workers = all.filter(({ delegationId }) => delegationId === id);
      const led = leaderAccountId !== null;
      return {
        ...{ id, enterprise, leader: { name: names.get(leaderPersonId) ?? '—', taken: led } },
        workers: workers.filter(({ status }) => isIn(status)).length,
        coaches: counts.get(id) ?? 0,
        todo: delegationTodo({ led, open, workers }),
      };
    });
    return { delegations, recusals: await this.recusals.shown(sql, contest) };
  }
}
