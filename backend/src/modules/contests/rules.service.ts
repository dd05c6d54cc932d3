import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { digest } from '../../platform/audit/audit.service.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

const KEPT = 64;

/** Versions count from 1. */
interface NextVersion {
  eventId: string;
  version: number;
  entryCount: number;
}

/** Versions of events' rules. A version never changes, so what was read once is kept. */
@Injectable()
export class RulesService {
  private readonly known = new Map<string, EventRules>();
  private readonly listeners: ((eventId: string) => void)[] = [];

  /** Stores version 1 of a new event's rules. */
  async store(tx: Tx, eventId: string, rules: EventRules): Promise<void> {
    const body = JSON.stringify(rules);
    await tx.sql.run('INSERT INTO event_rules (event_id, version, body, hash) VALUES (?, 1, ?, ?)', [
      eventId,
      body,
      digest(body),
    ]);
  }

  /** Stores the next version of an event's rules and lets the event go by it; what was written under earlier ones stays. */
  async replace(tx: Tx, { eventId, version, entryCount }: NextVersion, rules: EventRules): Promise<void> {
    const body = JSON.stringify(rules);
    const row = [eventId, version, body, digest(body)];
    await tx.sql.run('INSERT INTO event_rules (event_id, version, body, hash) VALUES (?, ?, ?, ?)', row);
    await tx.sql.run('UPDATE event SET rules_version = ?, entry_count = ? WHERE id = ?', [
      version,
      entryCount,
      eventId,
    ]);
    tx.afterCommit(() => {
      for (const listener of this.listeners) listener(eventId);
    });
  }

  /** Tells of events that go by a new version, after the commit. */
  onReplaced(listener: (eventId: string) => void): void {
    this.listeners.push(listener);
  }

  /** Rules of an event at a version; throws when there are none, which the schema rules out. */
  async at(sql: Sql, eventId: string, version: number): Promise<EventRules> {
    const key = `${eventId}:${version}`;
    const found = this.known.get(key) ?? (await this.read(sql, eventId, version));
    // Map order is insertion order: taking out and putting back keeps the least recently used first.
    this.known.delete(key);
    this.known.set(key, found);
    if (this.known.size > KEPT) this.known.delete(this.known.keys().next().value as string);
    return found;
  }

  /** Hash of a version, for final results. */
  async hash(sql: Sql, eventId: string, version: number): Promise<string> {
    const [row] = await sql.all<{ hash: string }>('SELECT hash FROM event_rules WHERE event_id = ? AND version = ?', [
      eventId,
      version,
    ]);
    return row!.hash;
  }

  private async read(sql: Sql, eventId: string, version: number): Promise<EventRules> {
    const [row] = await sql.all<{ body: string }>('SELECT body FROM event_rules WHERE event_id = ? AND version = ?', [
      eventId,
      version,
    ]);
    if (!row) throw new Error(`no rules ${version} of event ${eventId}`);
    return JSON.parse(row.body) as EventRules;
  }
}
