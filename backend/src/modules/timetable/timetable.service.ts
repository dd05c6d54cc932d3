import type { TimetableItem as Sent, timetableApi } from '@leitai/shared/contract/timetable';
import { type Language, sentence } from '@leitai/shared/domain/problem/catalogue';
import { changesOf } from '@leitai/shared/domain/timetable/changes';
import { fromSessions } from '@leitai/shared/domain/timetable/from-sessions';
import { isRetimed } from '@leitai/shared/domain/timetable/retimed';
import { faultsOf, inOrder, type TimetableItem } from '@leitai/shared/domain/timetable/timetable';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService, type EventRef, isVisible } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { contentOf } from '../journal/journal.service.js';
import { TimetableStore } from './timetable-store.js';

type Save = Parsed<(typeof timetableApi)['save']>['body'];

/** When and where everything takes place: the events' sessions until somebody writes it, then what was written. */
@Injectable()
export class TimetableService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly store: TimetableStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Lines of events that the visitor may know of. Refuses `not_found`. */
  async of(contest: string, visitor: Actor | null) {
    const { sql } = this.reader;
    const seen = (await this.contests.eventsOf(sql, contest)).filter((each) => isVisible(each, visitor?.grants ?? []));
    const [first] = seen;
    if (!first) throw new Refusal('not_found');
    const newest = await this.store.newest(sql, first.contestId);
    const items = newest ? newest.items : await this.begin(sql, seen);
    const codes = new Set(seen.map(({ eventCode }) => eventCode));
    return {
      revision: newest?.revision ?? 0,
      changedAt: newest ? new Date(newest.at).toISOString() : null,
      items: items.filter(({ event }) => event === null || codes.has(event)),
    };
  }

  /** The lines as somebody wrote them; null: nobody has, the events' sessions stand as planned. */
  async written(sql: Sql, contestId: string): Promise<TimetableItem[] | null> {
    return (await this.store.newest(sql, contestId))?.items ?? null;
  }

  /** Whether a beginning that was put down at `since` (milliseconds) may no longer hold for the event. */
  async isRetimed(sql: Sql, event: EventRef, since: number, start: string): Promise<boolean> {
    const now = await this.store.newest(sql, event.contestId);
    if (!now || now.at < since) return false;
    const then = await this.store.asOf(sql, event.contestId, since);
    return isRetimed(then?.items ?? (await this.begin(sql, [event])), now.items, event.eventCode, start);
  }

  /**
   * Keeps a timetable; with a note, people are told what changed since the last notice. Repeating it answers as the first
   * time. Refuses `not_found`, `timetable_stale`, `operation_reused`, `invalid_input`.
   */
  save(contest: string, body: Save, actor: string, language: Language): Promise<{ revision: number }> {
    return this.work.run(async (tx) => {
      const events = await this.contests.eventsOf(tx.sql, contest);
      const [first] = events;
      if (!first) throw new Refusal('not_found');
      await this.audit.lock(tx, `contest:${contest}`);
      const content = contentOf(contest, JSON.stringify(body));
      const earlier = await this.store.byId(tx.sql, body.uuid);
      if (earlier && earlier.content !== content) throw new Refusal('operation_reused');
      if (earlier) return { revision: earlier.revision };
      const last = await this.store.newest(tx.sql, first.contestId);
      if ((last?.revision ?? 0) !== body.baseRevision) throw new Refusal('timetable_stale');
      const items = kept(body.items, events, language);
      const revision = body.baseRevision + 1;
      const version = { id: body.uuid, contestId: first.contestId, revision, content, items, at: this.clock.now() };
      const changes = await this.changes(tx, events, items);
      await this.store.insert(tx, version, body.note === null ? null : { note: body.note, changes });
      const type = body.note === null ? 'timetable.kept' : 'timetable.told';
      await this.audit.append(tx, `contest:${contest}`, [{ type, actor, about: { version: body.uuid, revision } }]);
      return { revision };
    });
  }

  /** Since people were told last; before anything was written they knew the sessions. */
  private async changes({ sql }: Tx, events: readonly EventRef[], items: readonly TimetableItem[]) {
    const told = await this.store.told(sql, events[0]?.contestId ?? '');
    return changesOf(told ? told.items : await this.begin(sql, events), items);
  }

  private async begin(sql: Sql, events: readonly EventRef[]): Promise<TimetableItem[]> {
    const read = events.map(async ({ eventId, eventCode: code, rulesVersion }) => {
      const { stages } = await this.rules.at(sql, eventId, rulesVersion);
      return { code, stages };
    });
    return fromSessions(await Promise.all(read));
  }
}

/** The lines in the order of the day, in UTC; refuses `invalid_input` with what must be mended. */
function kept(
  sent: readonly z.output<typeof Sent>[],
  events: readonly EventRef[],
  language: Language,
): TimetableItem[] {
  const faults = faultsOf(sent, new Set(events.map(({ eventCode }) => eventCode)));
  if (faults.length > 0) {
    const said = faults.map(({ path, code }) => ({ path, code, message: sentence(code, language) }));
    throw new Refusal('invalid_input', { count: faults.length }, { faults: said });
  }
  const utc = (instant: string) => new Date(instant).toISOString();
  return inOrder(
    sent.map((item) => ({ ...item, startsAt: utc(item.startsAt), endsAt: item.endsAt && utc(item.endsAt) })),
  );
}
