import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { ConductService } from './conduct.service.js';

const ELSEWHERE = `SELECT c.code AS contest, e.code AS event FROM entry n JOIN event e ON e.id = n.event_id
  JOIN contest c ON c.id = e.contest_id WHERE n.person_id = ? AND e.id <> ?`;

interface Person {
  personId: string;
  /** The event whose boards have begun anew already. */
  eventId: string;
}

/** What is so about a person shows on the boards of every event that they have an entry in. */
@Injectable()
export class ElsewhereService {
  constructor(
    private readonly conduct: ConductService,
    private readonly reader: Reader,
    private readonly chance: Chance,
  ) {}

  /** Boards of the other events begin anew, one after the other: those of one contest, or (null) of all. */
  async republish({ personId, eventId }: Person, within: string | null, actor: string): Promise<void> {
    const places = await this.reader.sql.all<{ contest: string; event: string }>(ELSEWHERE, [personId, eventId]);
    for (const place of places.filter(({ contest }) => within === null || contest === within)) {
      const request = { uuid: this.chance.id(), said: null };
      await this.conduct.republish(place, request, actor, async () => undefined);
    }
  }
}
