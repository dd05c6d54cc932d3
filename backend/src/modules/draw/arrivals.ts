import type { EntryStatus } from '@leitai/shared/domain/contest/states';
import { deskCodeOf } from '@leitai/shared/domain/registration/desk-code';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { NamesService } from '../contests/names.service.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { PeopleService } from '../identity/people.service.js';

/** An entry and, if it ever was checked in, how that stands. Times in milliseconds. */
export interface Arrival {
  id: string;
  person: string;
  number: string;
  employer: string | null;
  status: EntryStatus;
  present: boolean;
  /** Whether there is a row already, of somebody who is here or was. */
  known: boolean;
  at: number;
  late: boolean;
  account: string;
  operation: string;
}

/** What is told of somebody who is here. */
export type Seen = Pick<Arrival, 'number' | 'at' | 'late' | 'account'>;

const ROWS = `SELECT e.id AS id, e.person_id AS person, e.number AS number, e.employer AS employer, e.status AS status, c.present AS present,
  c.at AS at, c.late AS late, c.account_id AS account, c.operation_id AS operation
  FROM entry e LEFT JOIN check_in c ON c.entry_id = e.id WHERE e.event_id = ? ORDER BY e.position`;

type Row = Omit<Arrival, 'present' | 'known' | 'late' | 'at'> & {
  present: number | boolean | null;
  late: number | boolean | null;
  at: number | string | null;
};

/** Reads who has arrived. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly people: PeopleService,
    private readonly names: NamesService,
    private readonly devices: DeviceAccessService,
  ) {}

  /** All entries of an event, in the order of their numbers. */
  async of(sql: Sql, eventId: string): Promise<Arrival[]> {
    const rows = await sql.all<Row>(ROWS, [eventId]);
    return rows.map((row) => ({
      ...row,
      present: Boolean(row.present),
      known: row.present !== null,
      late: Boolean(row.late),
      at: Number(row.at ?? 0),
    }));
  }

  /** What the phone of an entry shows the desk: nobody can make it up, and whoever replaces a person has another. */
  codeOf({ id, person }: Pick<Arrival, 'id' | 'person'>): string {
    return deskCodeOf(this.devices.codeToken(`check-in ${id} ${person}`));
  }

  /** From when on an arrival is late, in milliseconds; null = nobody is. */
  async lateAfter(sql: Sql, eventId: string): Promise<number | null> {
    const text = 'SELECT late_after AS lateAfter FROM check_in_rule WHERE event_id = ?';
    const [row] = await sql.all<{ lateAfter: number | string | null }>(text, [eventId]);
    return row?.lateAfter == null ? null : Number(row.lateAfter);
  }

  /** Check-ins as people read them: who did it has a name. */
  async told(sql: Sql, arrivals: readonly Seen[]) {
    const by = await this.people.namesOfAccounts(sql, [...new Set(arrivals.map(({ account }) => account))]);
    return arrivals.map(({ number, at, late, account }) => ({
      number,
      at: new Date(at).toISOString(),
      late,
      by: by.get(account) ?? '—',
    }));
  }

  /** Names of the event's entries by entry id. */
  namesOf(sql: Sql, eventId: string) {
    return this.names.ofEvent(sql, eventId);
  }
}
