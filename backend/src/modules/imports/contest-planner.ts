import type { Definition } from '@leitai/shared/domain/contest/definition';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { type NewPeople, PeopleService } from '../identity/people.service.js';
import { type EventPlan, EventPlanner } from './event-planner.js';

/** A checked definition, worked out to what the turn writes; pseudonyms are given already. */
export interface ContestPlan {
  definition: Definition;
  actor: string;
  contest: { id: string; code: string };
  judges: { ids: string[]; people: NewPeople };
  events: EventPlan[];
}

/** Works a definition out before the turn that writes it, so that other writers wait as little as possible. */
@Injectable()
export class ContestPlanner {
  constructor(
    private readonly chance: Chance,
    private readonly people: PeopleService,
    private readonly planner: EventPlanner,
  ) {}

  async plan(definition: Definition, actor: string): Promise<ContestPlan> {
    const contest = { id: this.chance.id(), code: definition.contest.code };
    const people = await this.people.seal(definition.judges.map(({ name }) => name));
    const ids = definition.judges.map(() => this.chance.id());
    const judges = new Map(definition.judges.map(({ code }, index) => [code, ids[index]!]));
    const events: EventPlan[] = [];
    for (const position of definition.events.keys()) {
      const last = events.at(-1)?.journal.last ?? 0;
      events.push(await this.planner.plan({ definition, position, contest, judges, actor, last }));
    }
    return { definition, actor, contest, judges: { ids, people }, events };
  }
}
