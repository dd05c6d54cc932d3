import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { ConsentsService } from '../identity/consents.service.js';
import { ErasureService } from '../identity/erasure.service.js';
import { PeopleService } from '../identity/people.service.js';

/** Who an entry is. `published`: the person consented to the publication of the name in this contest. */
export interface EntryName {
  name: string;
  employer: string | null;
  published: boolean;
}

interface EntryRow {
  id: string;
  person: string;
  employer: string | null;
  contest: string;
}

const ENTRIES = `SELECT n.id AS id, n.person_id AS person, n.employer AS employer, c.code AS contest FROM entry n
  JOIN event e ON e.id = n.event_id JOIN contest c ON c.id = e.contest_id WHERE n.event_id = ?`;

/** Names join after the fold: the one place where pseudonyms of entries and judges become people. */
@Injectable()
export class NamesService {
  constructor(
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    erasure: ErasureService,
  ) {
    erasure.onErased(async ({ sql }, personId) => {
      await sql.run('UPDATE entry SET employer = NULL WHERE person_id = ?', [personId]);
      await sql.run('UPDATE judge SET employer = NULL WHERE person_id = ?', [personId]);
    });
  }

  /** Names of an event's entries by entry id. An erased person has the name “—”. */
  async ofEvent(sql: Sql, eventId: string): Promise<Map<string, EntryName>> {
    const rows = await sql.all<EntryRow>(ENTRIES, [eventId]);
    const persons = rows.map(({ person }) => person);
    const [names, published] = await Promise.all([
      this.people.names(sql, persons),
      this.consents.publicNames(sql, rows[0]?.contest ?? '', persons),
    ]);
    return new Map(
      rows.map(({ id, person, employer }) => [
        id,
        { name: names.get(person) ?? '—', employer, published: published.has(person) },
      ]),
    );
  }

  /** Codes and names of a contest's judges by judge id. An erased person has the name “—”. */
  async judges(sql: Sql, contestId: string): Promise<Map<string, { code: string; name: string }>> {
    const text = 'SELECT id, code, person_id AS person FROM judge WHERE contest_id = ? ORDER BY code';
    const rows = await sql.all<{ id: string; code: string; person: string }>(text, [contestId]);
    const persons = rows.map(({ person }) => person);
    const names = await this.people.names(sql, persons);
    return new Map(rows.map(({ id, code, person }) => [id, { code, name: names.get(person) ?? '—' }]));
  }

  /** Names of persons by person id. */
  persons(sql: Sql, persons: readonly string[]): Promise<Map<string, string>> {
    return this.people.names(sql, persons);
  }
}
