import { contestState } from '@leitai/shared/domain/contest/moves';
import type { EventState } from '@leitai/shared/domain/contest/states';
import { can, type Grant } from '@leitai/shared/domain/permission/roles';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { Refusal } from '../../platform/http/refusal.js';

/** A contest and one of its events, as decisions and boards need them. */
export interface EventRef {
  contestId: string;
  contestCode: string;
  contestNameZh: string;
  contestNameEn: string | null;
  timeZone: string;
  eventId: string;
  eventCode: string;
  eventNameZh: string;
  eventNameEn: string | null;
  state: EventState;
  frozen: boolean;
  rulesVersion: number;
  entryCount: number;
}

const EVENTS = `SELECT c.id AS contestId, c.code AS contestCode, c.name_zh AS contestNameZh, c.name_en AS contestNameEn, c.time_zone AS timeZone,
  e.id AS eventId, e.code AS eventCode, e.name_zh AS eventNameZh, e.name_en AS eventNameEn, e.state AS state, e.frozen AS frozen,
  e.rules_version AS rulesVersion, e.entry_count AS entryCount
  FROM event e JOIN contest c ON c.id = e.contest_id`;

/** Contests and events by code. A draft is visible only to those who may run it. */
@Injectable()
export class ContestsService {
  /** Event by codes; refuses `not_found`. */
  async event(sql: Sql, contest: string, event: string): Promise<EventRef> {
    const [row] = await sql.all<EventRef>(`${EVENTS} WHERE c.code = ? AND e.code = ?`, [contest, event]);
    if (!row) throw new Refusal('not_found');
    return asRef(row);
  }

  /** All events, contest by contest, newest contest first. */
  async events(sql: Sql): Promise<EventRef[]> {
    const rows = await sql.all<EventRef>(`${EVENTS} ORDER BY c.created_at DESC, c.code, e.position`);
    return rows.map(asRef);
  }

  async eventsOf(sql: Sql, contest: string): Promise<EventRef[]> {
    const rows = await sql.all<EventRef>(`${EVENTS} WHERE c.code = ? ORDER BY e.position`, [contest]);
    return rows.map(asRef);
  }

  async exists(sql: Sql, contest: string): Promise<boolean> {
    return (await sql.all('SELECT id FROM contest WHERE code = ?', [contest])).length > 0;
  }

  /** Code of a contest by its id. */
  async codeOf(sql: Sql, contestId: string): Promise<string | undefined> {
    const [row] = await sql.all<{ code: string }>('SELECT code FROM contest WHERE id = ?', [contestId]);
    return row?.code;
  }

  /** Writes what the journal decided about an event. */
  async project(sql: Sql, eventId: string, change: { state: EventState; frozen: boolean }): Promise<void> {
    await sql.run('UPDATE event SET state = ?, frozen = ? WHERE id = ?', [
      change.state,
      change.frozen ? 1 : 0,
      eventId,
    ]);
  }
}

const asRef = (row: EventRef): EventRef => ({ ...row, frozen: Boolean(row.frozen) });

/** Whether somebody with these grants may know of the event. */
export const isVisible = (event: EventRef, grants: readonly Grant[]): boolean =>
  event.state !== 'draft' || can(grants, 'board.jury', { contest: event.contestCode });

const nameOf = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });

/** Contests as the API shows them, from their events. */
export function summaries(events: readonly EventRef[]) {
  const contests = new Map<string, EventRef[]>();
  for (const event of events) contests.set(event.contestCode, [...(contests.get(event.contestCode) ?? []), event]);
  return [...contests.values()].map((group) => ({
    code: group[0]!.contestCode,
    name: nameOf(group[0]!.contestNameZh, group[0]!.contestNameEn),
    timeZone: group[0]!.timeZone,
    state: contestState(group.map(({ state }) => state)),
    events: group.map(eventSummary),
  }));
}

export const eventSummary = (event: EventRef) => ({
  code: event.eventCode,
  name: nameOf(event.eventNameZh, event.eventNameEn),
  state: event.state,
  frozen: event.frozen,
  entries: event.entryCount,
});
