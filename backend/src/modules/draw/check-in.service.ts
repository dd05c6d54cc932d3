import type { checkInApi } from '@leitai/shared/contract/check-in';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { RequestDigestsService } from '../identity/request-digests.service.js';
import { type Arrival, Arrivals, type Seen } from './arrivals.js';
import { DrawStore } from './draw-store.js';
import { EventLog } from './event-log.js';

type Api = typeof checkInApi;

/** Checking entries in. The contest's log is locked first, so that two people at two desks take turns. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly arrivals: Arrivals,
    private readonly draws: DrawStore,
    private readonly log: EventLog,
    private readonly requests: RequestDigestsService,
    private readonly clock: Clock,
  ) {}

  async list({ params }: Parsed<Api['list']>) {
    const { sql } = this.reader;
    const { eventId } = await this.contests.event(sql, params.contest, params.event);
    const arrivals = await this.arrivals.of(sql, eventId);
    const present = arrivals.filter((arrival) => arrival.present);
    const told = new Map((await this.arrivals.told(sql, present)).map((one) => [one.number, one]));
    const names = await this.arrivals.namesOf(sql, eventId);
    const drawn = await this.drawn(sql, eventId);
    const lateAfter = await this.arrivals.lateAfter(sql, eventId);
    return {
      lateAfter: lateAfter === null ? null : new Date(lateAfter).toISOString(),
      entries: arrivals.map(({ id, person, number, employer, status }) => ({
        number,
        code: this.arrivals.codeOf({ id, person }),
        name: names.get(id)?.name ?? '—',
        employer,
        status,
        checkedIn: told.get(number) ?? null,
        drawn: drawn.has(number),
      })),
    };
  }

  /** What an entry's own phone shows: its code, until when to come, and when it came. Undefined: no such entry. */
  async ofEntry(sql: Sql, eventId: string, entryId: string) {
    const arrival = (await this.arrivals.of(sql, eventId)).find(({ id }) => id === entryId);
    if (!arrival) return undefined;
    const lateAfter = await this.arrivals.lateAfter(sql, eventId);
    return {
      code: this.arrivals.codeOf(arrival),
      until: lateAfter === null ? null : new Date(lateAfter).toISOString(),
      at: arrival.present ? new Date(arrival.at).toISOString() : null,
    };
  }

  /** Checks entries in: none when one of them cannot be. Those that are here already keep who did it first. */
  checkIn({ params, body }: Parsed<Api['checkIn']>, actor: string) {
    return this.work.run(async (tx) => {
      const event = await this.log.open(tx, params);
      const request = { uuid: body.uuid, content: ['check in', params, body] };
      const { checkedIn, already } = await this.requests.once(tx, 'check_in_operation', request, () =>
        this.enter(tx, event, body, actor),
      );
      return { checkedIn, already: await this.arrivals.told(tx.sql, already) };
    });
  }

  /** Takes a check-in back; the same request again changes nothing. */
  undo({ params, body }: Parsed<Api['undo']>, actor: string): Promise<void> {
    return this.work.run(async (tx) => {
      const event = await this.log.open(tx, params);
      const request = { uuid: body.uuid, content: ['undo', params, body] };
      await this.requests.once(tx, 'check_in_operation', request, () =>
        this.takeBack(tx, event, { ...body, number: params.number }, actor),
      );
    });
  }

  /** Another person has taken an entry's place and must come to the desk, too. A station that was drawn stays the entry's. */
  async handOver(tx: Tx, event: EventRef, entryId: string, by: { actor: string; reason: string; operation: string }) {
    const arrival = (await this.arrivals.of(tx.sql, event.eventId)).find(({ id }) => id === entryId);
    if (!arrival?.present) return;
    const undone = { present: false, at: this.clock.now(), account: by.actor, operation: by.operation };
    await this.write(tx, event, { ...arrival, ...undone });
    await this.tell(tx, event, 'check_in.undone', [arrival], by);
  }

  /** Sets from when on an arrival is late. */
  rule({ params, body }: Parsed<Api['rule']>, actor: string): Promise<void> {
    return this.work.run(async (tx) => {
      const event = await this.log.open(tx, params);
      const lateAfter = body.lateAfter === null ? null : Date.parse(body.lateAfter);
      await tx.sql.run('DELETE FROM check_in_rule WHERE event_id = ?', [event.eventId]);
      await tx.sql.run('INSERT INTO check_in_rule (event_id, late_after) VALUES (?, ?)', [event.eventId, lateAfter]);
      const about = { event: event.eventId, lateAfter };
      await this.log.tell(tx, event, [{ type: 'check_in.rule_set', actor, about }]);
    });
  }

  private async enter(tx: Tx, event: EventRef, body: Parsed<Api['checkIn']>['body'], actor: string) {
    const wanted = await this.wanted(tx, event, body.numbers);
    const [fresh, others] = [wanted.filter(({ present }) => !present), wanted.filter(({ present }) => present)];
    const row = { at: this.clock.now(), account: actor, operation: body.uuid };
    const lateAfter = await this.arrivals.lateAfter(tx.sql, event.eventId);
    const late = lateAfter !== null && row.at > lateAfter;
    for (const arrival of fresh) await this.write(tx, event, { ...arrival, ...row, late, present: true });
    await this.tell(tx, event, 'check_in.done', fresh, { actor });
    const already = others.map(({ number, at, late, account }): Seen => ({ number, at, late, account }));
    return { checkedIn: fresh.map(({ number }) => number), already };
  }

  private async takeBack(
    tx: Tx,
    event: EventRef,
    { uuid, reason, number }: { uuid: string; reason: string; number: string },
    actor: string,
  ): Promise<void> {
    const arrival = (await this.arrivals.of(tx.sql, event.eventId)).find((one) => one.number === number);
    if (!arrival) throw new Refusal('not_found');
    if (!arrival.present) throw new Refusal('check_in_absent', { number });
    if ((await this.drawn(tx.sql, event.eventId)).has(number)) throw new Refusal('check_in_drawn', { number });
    const undone = { present: false, at: this.clock.now(), account: actor, operation: uuid };
    await this.write(tx, event, { ...arrival, ...undone });
    await this.tell(tx, event, 'check_in.undone', [arrival], { actor, reason });
  }

  /** The entries of these numbers, each once; refuses numbers nobody has and entries that do not take part. */
  private async wanted(tx: Tx, { eventId }: EventRef, numbers: readonly string[]): Promise<Arrival[]> {
    const all = new Map((await this.arrivals.of(tx.sql, eventId)).map((arrival) => [arrival.number, arrival]));
    const unknown = numbers.filter((number) => !all.has(number));
    if (unknown.length > 0) throw new Refusal('check_in_unknown', listed(unknown));
    const wanted = [...new Set(numbers)].flatMap((number) => all.get(number) ?? []);
    const away = wanted.filter(({ status }) => status !== 'active').map(({ number }) => number);
    if (away.length > 0) throw new Refusal('check_in_not_active', listed(away));
    return wanted;
  }

  private write(tx: Tx, { eventId }: EventRef, row: Arrival): Promise<void> {
    const values = [row.present ? 1 : 0, row.at, row.late ? 1 : 0, row.account, row.operation, eventId, row.id];
    const text = row.known
      ? 'UPDATE check_in SET present = ?, at = ?, late = ?, account_id = ?, operation_id = ?, event_id = ? WHERE entry_id = ?'
      : 'INSERT INTO check_in (present, at, late, account_id, operation_id, event_id, entry_id) VALUES (?, ?, ?, ?, ?, ?, ?)';
    return tx.sql.run(text, values);
  }

  private async tell(
    tx: Tx,
    event: EventRef,
    type: string,
    arrivals: readonly Arrival[],
    { actor, reason }: { actor: string; reason?: string },
  ): Promise<void> {
    const leaves = arrivals.map(({ id }) => ({
      type,
      actor,
      ...(reason !== undefined && { reason }),
      about: { event: event.eventId, entry: id },
    }));
    await this.log.tell(tx, event, leaves);
  }

  /** Numbers on the list of the draw that counts. */
  private async drawn(sql: Tx['sql'], eventId: string): Promise<Set<string>> {
    const [latest] = await this.draws.ofEvent(sql, eventId);
    return new Set(latest && !latest.draw.aborted ? latest.draw.list.entries.map(({ number }) => number) : []);
  }
}

const SHOWN = 10;
const listed = (numbers: readonly string[]) => ({
  numbers: [...numbers.slice(0, SHOWN), ...(numbers.length > SHOWN ? ['…'] : [])].join(' '),
});
