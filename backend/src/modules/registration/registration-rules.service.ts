import type { DefinedEvent } from '@leitai/shared/domain/contest/definition';
import { placesLeft } from '@leitai/shared/domain/registration/places';
import { OPEN_TO_ALL, type RegistrationRules } from '@leitai/shared/domain/registration/rules';
import { Injectable } from '@nestjs/common';
import { insertRows, type Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

const DEFINED = `SELECT COUNT(*) AS count FROM entry n WHERE n.event_id = ? AND n.status = 'active'
  AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.entry_id = n.id)`;

/** Who may enter which event. */
@Injectable()
export class RegistrationRulesService {
  /** Keeps what a definition says about registration. */
  async store(tx: Tx, eventId: string, rules: RegistrationRules): Promise<void> {
    await insertRows(tx.sql, 'registration_rule', ['event_id', 'body'], [[eventId, JSON.stringify(rules)]]);
  }

  async of(sql: Sql, eventId: string): Promise<RegistrationRules> {
    const [row] = await sql.all<{ body: string }>('SELECT body FROM registration_rule WHERE event_id = ?', [eventId]);
    return row ? (JSON.parse(row.body) as RegistrationRules) : OPEN_TO_ALL;
  }

  /** Places for those who register: entries that came with the definition take theirs. Null: as many as come. */
  async places(sql: Sql, eventId: string): Promise<number | null> {
    const { capacity } = await this.of(sql, eventId);
    return capacity === null ? null : placesLeft(capacity, await this.defined(sql, eventId));
  }

  /** How many entries that take part came with the definition. */
  async defined(sql: Sql, eventId: string): Promise<number> {
    const [row] = await sql.all<{ count: number | string }>(DEFINED, [eventId]);
    return Number(row?.count ?? 0);
  }

  /** Codes of the contest's events that exclude this one by their own rules. */
  async excludedBy(sql: Sql, contestId: string, event: string): Promise<string[]> {
    const text = `SELECT e.code AS code, r.body AS body FROM registration_rule r JOIN event e ON e.id = r.event_id
      WHERE e.contest_id = ?`;
    const rows = await sql.all<{ code: string; body: string }>(text, [contestId]);
    return rows
      .filter(({ code, body }) => code !== event && (JSON.parse(body) as RegistrationRules).exclusive.includes(event))
      .map(({ code }) => code);
  }
}

/** The rules in a definition; null when it leaves everything open. */
export function definedRules({ capacity, registration }: DefinedEvent): RegistrationRules | null {
  if (capacity === undefined && !registration) return null;
  const { lowest, highest, youngest, oldest, replaceUntil } = registration ?? {};
  return {
    capacity: capacity ?? null,
    lowest: lowest ?? null,
    highest: highest ?? null,
    youngest: youngest ?? null,
    oldest: oldest ?? null,
    employers: registration?.employers ?? [],
    exclusive: registration?.exclusive ?? [],
    replaceUntil: replaceUntil === undefined ? null : Date.parse(replaceUntil),
  };
}
