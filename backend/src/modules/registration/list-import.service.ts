import type { registrationApi } from '@leitai/shared/contract/registration';
import { type Language, sentence } from '@leitai/shared/domain/problem/catalogue';
import type { Violation } from '@leitai/shared/domain/problem/violation';
import { type ReadPerson, readPerson, repeated } from '@leitai/shared/domain/registration/import-rows';
import { closedFor } from '@leitai/shared/domain/registration/register';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { SpreadsheetsService } from '../../platform/spreadsheet/spreadsheets.service.js';
import type { TableRow } from '../../platform/spreadsheet/table.js';
import type { EventRef } from '../contests/contests.service.js';
import { PeopleService } from '../identity/people.service.js';
import { Applications } from './applications.js';
import { Desk } from './desk.js';
import { LIST_COLUMNS, type ListKey } from './list-columns.js';
import type { RegistrationRow } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';

type Input = Parsed<typeof registrationApi.import>;

interface Line {
  row: number;
  person: ReadPerson;
  faults: Violation[];
}

export interface RowFault {
  row: number | null;
  message: string;
}

export interface Imported {
  imported: number;
  faults: RowFault[];
  more: number;
}

/** Rolls the turn back: a row is bad, and all were wanted. */
class NotTaken extends Error {}

/** Faults that are told one by one. */
const LISTED = 200;

/** Lists from Excel: all rows or none, or the good ones when asked for. */
@Injectable()
export class ListImportService {
  constructor(
    private readonly spreadsheets: SpreadsheetsService,
    private readonly turns: RegistrationTurn,
    private readonly applications: Applications,
    private readonly desk: Desk,
    private readonly people: PeopleService,
    private readonly chance: Chance,
  ) {}

  /** Reads, checks and enters. Refuses what no list is; faults of rows come back, each with its row. */
  async import({ params, body }: Input, actor: string, language: Language): Promise<Imported> {
    const table = await this.spreadsheets.table(body.file, LIST_COLUMNS);
    const say = ({ code, params: holes }: Violation) => sentence(code, language, holes);
    if (!table.ok) return told(table.violations.map((violation) => ({ row: null, message: say(violation) })));
    const lines = linesOf(table.rows);
    const content = [params, body.rows, lines.map(({ person }) => person)];
    const bad: Line[] = [];
    const answer = await this.turns
      .run({ ...params, uuid: body.uuid, content }, async (tx, event) => {
        const closed = closedFor(event.state);
        if (closed) throw Refusal.of(closed);
        const checked = await this.check(tx, event, lines);
        bad.push(...checked.filter(({ faults }) => faults.length > 0));
        if (bad.length > 0 && body.rows === 'all') throw new NotTaken();
        const good = checked.filter(({ faults }) => faults.length === 0);
        await this.enter(tx, event, good, actor);
        return { imported: good.length };
      })
      .catch((error: unknown) => {
        if (error instanceof NotTaken) return { imported: 0 };
        throw error;
      });
    const faults = bad.flatMap(({ row, faults: all }) => all.map((one) => ({ row, message: say(one) })));
    return { ...told(faults), ...answer };
  }

  /** Adds what rules and earlier registrations say against each line. */
  private async check(tx: Tx, event: EventRef, lines: readonly Line[]): Promise<Line[]> {
    const place = await this.applications.place(tx.sql, event);
    const alive = await this.applications.alive(tx.sql, event);
    const here = await this.namesOf(tx, event, alive);
    const checked: Line[] = [];
    for (const line of lines) {
      const enteredIn = await this.applications.enteredIn(tx.sql, alive, line.person);
      const sameName = line.person.idNumber === null && here.has(keyOf(line.person));
      const all = sameName ? [...enteredIn, event.eventCode] : enteredIn;
      const faults = line.faults.length > 0 ? line.faults : this.applications.faults(place, line.person, all);
      checked.push({ ...line, faults });
    }
    return checked;
  }

  /** Names and employers of those who are in the event already. */
  private async namesOf(tx: Tx, event: EventRef, alive: readonly RegistrationRow[]): Promise<Set<string>> {
    const rows = alive.filter(({ eventId }) => eventId === event.eventId);
    const names = await this.people.names(
      tx.sql,
      rows.map(({ personId }) => personId),
    );
    return new Set(rows.map(({ personId, employer }) => keyOf({ name: names.get(personId) ?? '', employer })));
  }

  private async enter(tx: Tx, event: EventRef, lines: readonly Line[], actor: string): Promise<void> {
    const alive = await this.applications.alive(tx.sql, event);
    const arrivals = [];
    for (const { person } of lines) {
      const known = await this.applications.known(tx.sql, alive, person.idNumber);
      const personId = known?.personId ?? ((await this.people.create(tx, [person.name])) as [string])[0];
      await this.applications.remember(tx, personId, person.idNumber, 'seen');
      const { employer, level } = person;
      const id = this.chance.id();
      const accountId = known?.accountId ?? null;
      arrivals.push({ id, personId, accountId, employer, level, by: 'employer' as const, approval: false });
    }
    await this.desk.enter(tx, event, actor, arrivals);
  }
}

const keyOf = ({ name, employer }: { name: string; employer: string | null }) => `${name}\n${employer ?? ''}`;

const told = (faults: readonly RowFault[]): Imported => ({
  imported: 0,
  faults: faults.slice(0, LISTED),
  more: Math.max(0, faults.length - LISTED),
});

function linesOf(rows: readonly TableRow<ListKey>[]): Line[] {
  const lines = rows.map(({ row, cells }) => ({ row, ...readPerson(cells) }));
  const again = repeated(lines);
  return lines.map((line) => {
    const first = again.get(line.row);
    const twice = { code: 'registration_row_repeated' as const, params: { first: first ?? 0 } };
    return first === undefined ? line : { ...line, faults: [...line.faults, twice] };
  });
}
