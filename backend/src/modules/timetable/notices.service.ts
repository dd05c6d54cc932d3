import { concerns, withoutEvents } from '@leitai/shared/domain/timetable/changes';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { PeopleService } from '../identity/people.service.js';
import { type Participant, participantsOf, partsOf } from './participants.js';
import { type Notice, TimetableStore } from './timetable-store.js';

/** Changes of timetables, and who said that they know. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly people: PeopleService,
    private readonly store: TimetableStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Notices of a contest, newest first, with who still has to be reached. Refuses `not_found`. */
  async ofContest(contest: string) {
    const { sql } = this.reader;
    const [event] = await this.contests.eventsOf(sql, contest);
    if (!event) throw new Refusal('not_found');
    const participants = await participantsOf(sql, event.contestId);
    const persons = [...new Set(participants.map(({ personId }) => personId))];
    const names = await this.people.names(sql, persons);
    const notices = await this.store.notices(sql, [event.contestId]);
    return Promise.all(notices.map((notice) => this.view(sql, notice, participants, names)));
  }

  /** What somebody has to know of the contests in which they take part or judge. */
  async own(accountId: string) {
    const { sql } = this.reader;
    const personId = await this.people.ofAccount(sql, accountId);
    const parts = await partsOf(sql, personId);
    const events = await this.contests.events(sql);
    const contests = contestsOf(events, parts);
    const receipts = await this.store.receiptsOf(sql, personId);
    const notices = await this.store.notices(sql, [...contests.keys()]);
    return notices
      .filter((notice) => isFor(notice, parts))
      .map((notice) => {
        const at = receipts.get(notice.id);
        return {
          ...told({ ...notice, changes: withoutEvents(notice.changes, hiddenFrom(parts, events, notice.contestId)) }),
          ...placeOf(contests.get(notice.contestId) as EventRef),
          acknowledgedAt: at === undefined ? null : new Date(at).toISOString(),
        };
      });
  }

  /** Refuses `not_found` when there is no such notice, or it is not theirs. */
  async acknowledge(accountId: string, id: string): Promise<void> {
    await this.work.run(async (tx) => {
      const personId = await this.people.ofAccount(tx.sql, accountId);
      const notice = await this.store.notice(tx.sql, id);
      if (!notice || !isFor(notice, await partsOf(tx.sql, personId))) throw new Refusal('not_found');
      const log = `contest:${await this.contests.codeOf(tx.sql, notice.contestId)}`;
      await this.audit.lock(tx, log);
      if (!(await this.store.acknowledge(tx, id, personId, this.clock.now()))) return;
      await this.audit.append(tx, log, [{ type: 'timetable.known', actor: accountId, about: { version: id } }]);
    });
  }

  private async view(
    sql: Sql,
    notice: Notice,
    participants: readonly Participant[],
    names: ReadonlyMap<string, string>,
  ) {
    const receipts = await this.store.receipts(sql, notice.id);
    const about = onceEach(participants.filter((one) => isFor(notice, [one])));
    const missing = about.filter(({ personId }) => !receipts.has(personId));
    return {
      ...told(notice),
      concerned: about.length,
      acknowledged: about.length - missing.length,
      missing: missing.map(({ kind, label, personId, event, account }) => ({
        ...{ kind, label, event, account, name: names.get(personId) ?? '—' },
      })),
    };
  }
}

const told = ({ id, at, note, changes }: Notice) => ({ id, at: new Date(at).toISOString(), note, changes });

const placeOf = ({ contestCode, contestNameZh: zh, contestNameEn: en, timeZone }: EventRef) => ({
  contest: contestCode,
  contestName: en === null ? { zh } : { zh, en },
  timeZone,
});

/** Judges are in all events of their contest. */
const isFor = ({ contestId, changes }: Notice, parts: readonly Participant[]): boolean =>
  parts.some((part) => part.contestId === contestId && concerns(changes, part.event === null ? 'all' : [part.event]));

/** Who takes part in two events is one person. */
const onceEach = (participants: readonly Participant[]): Participant[] =>
  [...new Map(participants.toReversed().map((one) => [one.personId, one])).values()].reverse();

/** By id, where somebody takes part. */
const contestsOf = (events: readonly EventRef[], parts: readonly Participant[]): Map<string, EventRef> => {
  const ids = new Set(parts.map(({ contestId }) => contestId));
  return new Map(events.filter(({ contestId }) => ids.has(contestId)).map((event) => [event.contestId, event]));
};

/** Drafts of a contest that somebody has no part in; judges have part in all of it. */
function hiddenFrom(parts: readonly Participant[], events: readonly EventRef[], contest: string): Set<string> {
  const here = parts.filter(({ contestId }) => contestId === contest);
  if (here.some(({ event }) => event === null)) return new Set();
  const own = new Set(here.map(({ event }) => event));
  const drafts = events.filter(({ contestId, state }) => contestId === contest && state === 'draft');
  return new Set(drafts.map(({ eventCode }) => eventCode).filter((code) => !own.has(code)));
}
