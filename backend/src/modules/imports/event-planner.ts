import { compileEvent } from '@leitai/shared/domain/contest/compile';
import type { DefinedEntry, DefinedEvent, Definition } from '@leitai/shared/domain/contest/definition';
import { definitionJournal } from '@leitai/shared/domain/contest/definition-journal';
import { EventFold } from '@leitai/shared/domain/journal/fold';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { compareNumbers } from '@leitai/shared/domain/ranking/natural-order';
import type { RegistrationRules } from '@leitai/shared/domain/registration/rules';
import type { SheetKey } from '@leitai/shared/domain/scoring/assignment';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import type { SqlValue } from '../../platform/database/sql.js';
import { collect, forEach } from '../../platform/threads/breath.js';
import { ConsentsService, type Given, type ReadyConsents } from '../identity/consents.service.js';
import { type NewPeople, PeopleService } from '../identity/people.service.js';
import { contentOf, JournalService, type NewRow, type ReadyRows } from '../journal/journal.service.js';
import { type FirstState, SheetsService } from '../judging/sheets.service.js';
import { definedRules } from '../registration/registration-rules.service.js';

/** One event of a definition, worked out to the rows that the turn writes. */
export interface EventPlan {
  event: SqlValue[];
  people: NewPeople;
  entries: SqlValue[][];
  /** Who may register later; null = everybody. */
  registration: RegistrationRules | null;
  consents: ReadyConsents;
  rules: EventRules;
  journal: ReadyRows;
  sheets: SqlValue[][];
}

interface PlanInput {
  definition: Definition;
  position: number;
  contest: { id: string; code: string };
  /** Judge code → id. */
  judges: ReadonlyMap<string, string>;
  actor: string;
  /** Last sequence number of the contest's journal so far. */
  last: number;
}

/** Works one event of a definition out: rules, entries, consents, journal, sheets. Thousands of entries take their time. */
@Injectable()
export class EventPlanner {
  constructor(
    private readonly chance: Chance,
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly journal: JournalService,
    private readonly sheets: SheetsService,
  ) {}

  async plan(input: PlanInput): Promise<EventPlan> {
    const { definition, position, contest, judges, actor, last } = input;
    const event = definition.events[position]!;
    const id = this.chance.id();
    const sorted = event.entries.toSorted((a, b) => compareNumbers(a.number, b.number));
    const people = await this.people.seal(sorted.map(({ name }) => name));
    const entries = sorted.map((entry, index) => ({ entry, id: this.chance.id(), personId: people.ids[index]! }));
    const ids = { event: id, entries: new Map(entries.map((one) => [one.entry.number, one.id])), judges };
    const rules = compileEvent(definition, position, ids);
    const rows = await collect(this.rows(id, actor, definitionJournal(definition, position, rules, ids)));
    const fold = await folded(rules, rows);
    return {
      event: eventValues(id, contest.id, position, event),
      people,
      entries: entries.map((one, index) => entryValues(id, index, one)),
      consents: await this.consents.ready(
        entries.flatMap((one) => nameConsent(contest.code, one)),
        actor,
      ),
      registration: definedRules(event),
      rules,
      journal: await this.journal.ready(contest, last, rows),
      // Journal and sheets say the same: the sheets are what the fold of the rows shows.
      sheets: await this.sheets.ready(contest.id, rules, fold, (key) => firstState(fold, key)),
    };
  }

  private *rows(eventId: string, actor: string, bodies: Iterable<JournalBody>): Generator<NewRow> {
    for (const body of bodies) {
      yield { eventId, operationId: this.chance.id(), content: contentOf(JSON.stringify(body)), actor, body };
    }
  }
}

async function folded(rules: EventRules, rows: readonly NewRow[]): Promise<EventFold> {
  const fold = new EventFold(rules);
  await forEach(rows, ({ body }) => fold.apply({ seq: fold.seq + 1, event: rules.event, at: 0, body }));
  return fold;
}

function firstState(fold: EventFold, key: SheetKey): FirstState {
  const { state, revision, marks } = fold.sheet(key);
  return {
    state,
    revision,
    marks: Object.fromEntries([...marks].map(([aspect, mark]) => [aspect, [mark.value, mark.revision]])),
  };
}

interface PlannedEntry {
  entry: DefinedEntry;
  id: string;
  personId: string;
}

const eventValues = (id: string, contestId: string, position: number, event: DefinedEvent): SqlValue[] => [
  ...[id, contestId, event.code, event.name, event.nameEn ?? null],
  ...[position, event.state, 0, event.entries.length, 1],
];

const entryValues = (eventId: string, index: number, { entry, id, personId }: PlannedEntry): SqlValue[] => [
  ...[id, eventId, entry.number, index],
  ...[personId, entry.employer ?? null, entry.status],
];

/** The consent to publish the name that the file brings along, if any. */
function nameConsent(contest: string, { entry, personId }: PlannedEntry): Given[] {
  const { publishName } = entry.consents;
  if (!publishName) return [];
  const { textVersion, givenAt } = publishName;
  return [{ personId, purpose: 'publish_name', contest, textVersion, givenAt: Date.parse(givenAt) }];
}
