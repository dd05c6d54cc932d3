import { standingsOf } from '@leitai/shared/domain/registration/places';
import { closedFor } from '@leitai/shared/domain/registration/register';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { CheckInService } from '../draw/check-in.service.js';
import { DrawService } from '../draw/draw.service.js';
import { ConsentsService } from '../identity/consents.service.js';
import { InvitationsService } from '../identity/invitations.service.js';
import { PeopleService } from '../identity/people.service.js';
import { RegistrationRulesService } from './registration-rules.service.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';
import { standsOf } from './stands.js';

/** What contestants see: where they are registered, and where they can be. */
@Injectable()
export class OwnListService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RegistrationRulesService,
    private readonly store: RegistrationStore,
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly arrivals: CheckInService,
    private readonly draws: DrawService,
    invitations: InvitationsService,
  ) {
    // Who takes the invitation that a registration came with owns it, in the same turn; what has an owner keeps it.
    invitations.onAccepted(async (tx, { personId, accountId, role, scope, scopeId }) => {
      const contest = role === 'contestant' && scope === 'contest' ? scopeId : null;
      if (contest !== null) await store.link(tx, { personId, contest }, accountId);
    });
  }

  /** Events that take registrations now. */
  async open() {
    const { sql } = this.reader;
    const events = (await this.contests.events(sql)).filter(({ state }) => state === 'registration_open');
    return Promise.all(
      events.map(async (event) => {
        const { capacity, lowest, highest, youngest, oldest, employers } = await this.rules.of(sql, event.eventId);
        return { ...placeOf(event), capacity, lowest, highest, youngest, oldest, employers: [...employers] };
      }),
    );
  }

  async of(accountId: string) {
    const { sql } = this.reader;
    const rows = await this.store.ofAccount(sql, accountId);
    const persons = rows.map(({ personId }) => personId);
    const names = await this.people.names(sql, persons);
    const named = await this.named(rows);
    return Promise.all(
      rows.map(async (row) => {
        const event = await this.contests.event(sql, row.contestCode, row.eventCode);
        const places = await this.rules.places(sql, row.eventId);
        const standings = standingsOf(await this.store.ofEvent(sql, row.eventId), places);
        return {
          ...standsOf(row, standings.get(row.id) ?? null, closedFor(event.state)?.code === 'registration_closed'),
          ...placeOf(event),
          name: names.get(row.personId) ?? '—',
          namePublic: named.has(keyOf(row)),
          timeZone: event.timeZone,
          ...(await this.onTheDay(row, event)),
        };
      }),
    );
  }

  /** The registrations in whose contests the name may be shown. */
  private async named(rows: readonly RegistrationRow[]): Promise<Set<string>> {
    const named = new Set<string>();
    for (const contest of new Set(rows.map(({ contestCode }) => contestCode))) {
      const persons = rows.filter(({ contestCode }) => contestCode === contest).map(({ personId }) => personId);
      for (const personId of await this.consents.publicNames(this.reader.sql, contest, persons))
        named.add(keyOf({ personId, contestCode: contest }));
    }
    return named;
  }

  /** What an entry needs on the day: the code for the desk, and the station that it drew. */
  private async onTheDay({ entryId, entryStatus, number }: RegistrationRow, event: EventRef) {
    const { eventId, state } = event;
    const open = state === 'registration_closed' || state === 'running';
    if (entryId === null || number === null || entryStatus !== 'active' || !open)
      return { checkIn: null, station: null };
    const { sql } = this.reader;
    return {
      checkIn: (await this.arrivals.ofEntry(sql, eventId, entryId)) ?? null,
      station: await this.draws.stationOf(sql, event, number),
    };
  }
}

const keyOf = ({ personId, contestCode }: Pick<RegistrationRow, 'personId' | 'contestCode'>) =>
  `${contestCode} ${personId}`;

const nameOf = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });

const placeOf = (event: EventRef) => ({
  contest: event.contestCode,
  contestName: nameOf(event.contestNameZh, event.contestNameEn),
  event: event.eventCode,
  eventName: nameOf(event.eventNameZh, event.eventNameEn),
  state: event.state,
});
