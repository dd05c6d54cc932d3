import { compileEvent } from '@leitai/shared/domain/contest/compile';
import type { DefinedEvent, Definition } from '@leitai/shared/domain/contest/definition';
import { definitionJournal } from '@leitai/shared/domain/contest/definition-journal';
import { foldAll } from '@leitai/shared/domain/journal/fold';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { compareNumbers } from '@leitai/shared/domain/ranking/natural-order';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { insertRows } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { RulesService } from '../contests/rules.service.js';
import { ConsentsService, type Given } from '../identity/consents.service.js';
import { PeopleService } from '../identity/people.service.js';
import { contentOf, JournalService } from '../journal/journal.service.js';
import { SheetsService } from '../judging/sheets.service.js';

interface EventImport {
  definition: Definition;
  position: number;
  contest: { id: string; code: string };
  /** Judge code → id. */
  judges: ReadonlyMap<string, string>;
  actor: string;
  /** Last sequence number of the contest's journal so far. */
  last: number;
}

/** Writes one event of a definition: rules, entries, consents, journal, sheets. */
@Injectable()
export class EventWriter {
  constructor(
    private readonly chance: Chance,
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly rules: RulesService,
    private readonly journal: JournalService,
    private readonly sheets: SheetsService,
  ) {}

  /** Returns the journal's last sequence number. */
  async write(tx: Tx, input: EventImport): Promise<number> {
    const { definition, position, contest, judges, actor } = input;
    const event = definition.events[position]!;
    const eventId = this.chance.id();
    await insertRows(tx.sql, 'event', EVENT, [
      [
        eventId,
        contest.id,
        event.code,
        event.name,
        event.nameEn ?? null,
        position,
        event.state,
        0,
        event.entries.length,
        1,
      ],
    ]);
    const entries = await this.entries(tx, event, eventId, actor);
    const ids = { event: eventId, entries, judges };
    const rules = compileEvent(definition, position, ids);
    await this.rules.store(tx, eventId, rules);
    return this.stand(tx, input, rules, definitionJournal(definition, position, rules, ids));
  }

  /** Journal and sheets say the same: the sheets are what the fold of the rows shows. */
  private async stand(
    tx: Tx,
    { contest, actor, last }: EventImport,
    rules: EventRules,
    bodies: readonly JournalBody[],
  ): Promise<number> {
    const rows = bodies.map((body) => ({
      eventId: rules.event,
      operationId: this.chance.id(),
      content: contentOf(JSON.stringify(body)),
      actor,
      body,
    }));
    await this.journal.append(tx, contest, last, rows);
    const fold = foldAll(
      rules,
      bodies.map((body, index) => ({ seq: index + 1, event: rules.event, at: 0, body })),
    );
    await this.sheets.create(tx, contest.id, rules, fold, (key) => {
      const { state, revision, marks } = fold.sheet(key);
      return {
        state,
        revision,
        marks: Object.fromEntries([...marks].map(([aspect, mark]) => [aspect, [mark.value, mark.revision]])),
      };
    });
    return last + rows.length;
  }

  private async entries(tx: Tx, event: DefinedEvent, eventId: string, actor: string): Promise<Map<string, string>> {
    const entries = [...event.entries].sort((a, b) => compareNumbers(a.number, b.number));
    const names = entries.map(({ name }) => name);
    const persons = await this.people.create(tx, names);
    const written = entries.map((entry, index) => ({
      entry,
      id: this.chance.id(),
      personId: persons[index] as string,
    }));
    const rows = written.map(({ entry: { number, employer, status }, id, personId }, index) => [
      ...[id, eventId, number, index],
      ...[personId, employer ?? null, status],
    ]);
    await insertRows(tx.sql, 'entry', ENTRY, rows);
    await this.consents.give(tx, written.flatMap(nameConsent), actor);
    return new Map(written.map(({ entry: { number }, id }) => [number, id]));
  }
}

/** The consent to publish the name that the file brings along, if any. */
function nameConsent({ entry, personId }: { entry: DefinedEvent['entries'][number]; personId: string }): Given[] {
  const { publishName } = entry.consents;
  if (!publishName) return [];
  const { textVersion, givenAt } = publishName;
  return [{ personId, purpose: 'publish_name', textVersion, givenAt: Date.parse(givenAt) }];
}

const ENTRY = ['id', 'event_id', 'number', 'position', 'person_id', 'employer', 'status'];
const EVENT = [
  'id',
  'contest_id',
  'code',
  'name_zh',
  'name_en',
  'position',
  'state',
  'frozen',
  'entry_count',
  'rules_version',
];
