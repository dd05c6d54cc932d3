import { withRecusals } from '@leitai/shared/domain/delegation/recusals';
import { foldAll } from '@leitai/shared/domain/journal/fold';
import { admitted, nextNumbers, placesLeft } from '@leitai/shared/domain/registration/places';
import type { Absences } from '@leitai/shared/domain/scoring/assignment';
import type { EventRules, RuleEntry } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { insertRows } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ConductService } from '../conduct/conduct.service.js';
import type { Situation } from '../conduct/operations.service.js';
import type { EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';
import { SheetsService } from '../judging/sheets.service.js';
import { Applications } from './applications.js';
import { RecusalsService } from './recusals.service.js';
import { RegistrationRulesService } from './registration-rules.service.js';
import { type RegistrationRow, RegistrationStore } from './registration-store.js';
import { RegistrationTurn } from './registration-turn.js';

const ENTRY = ['id', 'event_id', 'number', 'position', 'person_id', 'employer', 'status'];

type By = { seq: number; actor: string };

/** An entry-to-be. */
interface Newcomer {
  row: RegistrationRow;
  entry: RuleEntry;
}

/**
 * When registration closes, those who are admitted become entries: in the next version of the event's rules, so that the
 * fold goes on taking nothing but (rules, journal rows).
 */
@Injectable()
export class Admission {
  constructor(
    private readonly rules: RegistrationRulesService,
    private readonly store: RegistrationStore,
    private readonly applications: Applications,
    private readonly turns: RegistrationTurn,
    private readonly versions: RulesService,
    private readonly sheets: SheetsService,
    private readonly chance: Chance,
    private readonly journal: JournalService,
    private readonly recusals: RecusalsService,
    conduct: ConductService,
  ) {
    conduct.onMoved(async (situation, state, by) => {
      if (state === 'registration_closed') await this.admit(situation, by);
    });
  }

  private async admit({ tx, event, rules: scoring, fold }: Situation, { seq, actor }: By): Promise<void> {
    const { newcomers, marked } = await this.who(tx, event, scoring);
    await this.assertNoClash(
      tx,
      event,
      newcomers.map(({ row }) => row),
    );
    const entries = [...scoring.entries, ...newcomers.map(({ entry }) => entry)];
    const { settled } = await this.recusals.settle(tx.sql, event.contestId, scoring, marked);
    const { recusals, changed } = withRecusals(scoring, new Set(marked.map(({ id }) => id)), settled);
    if (newcomers.length === 0 && changed.length === 0) return;
    const version = { eventId: event.eventId, version: event.rulesVersion + 1, entryCount: entries.length };
    const next = { ...scoring, entries, recusals };
    await this.versions.replace(tx, version, next);
    await this.write(tx, event, scoring.entries.length, newcomers);
    const dealt = new Set([...newcomers.map(({ entry }) => entry.id), ...changed]);
    const absences = foldAll(next, await this.journal.staffingOf(tx.sql, event.eventId));
    await this.deal(tx, event.contestId, next, absences, { dealt, again: changed });
    // The policy anew: boards with other rows are other boards, and have another id.
    const body = { kind: 'policy' as const, policy: fold.policy };
    const row = { eventId: event.eventId, operationId: this.chance.id(), content: '', actor, body };
    await this.journal.append(tx, { id: event.contestId, code: event.contestCode }, seq, [row]);
    const leaves = newcomers.map(({ row, entry }) => ({
      type: 'registration.admitted',
      actor,
      about: { registration: row.id, entry: entry.id, number: entry.number },
    }));
    const kept = settled
      .filter(({ entry }) => dealt.has(entry))
      .map(({ judge, entry, why }) => ({ type: 'entry.recused', actor, about: { entry, judge, why } }));
    await this.turns.tell(tx, event, [...leaves, ...kept]);
  }

  /** Who comes in now, and all who are in then, under the ids of their entries. */
  private async who({ sql }: Tx, { eventId }: EventRef, scoring: EventRules) {
    const { capacity } = await this.rules.of(sql, eventId);
    const all = await this.store.ofEvent(sql, eventId);
    const text = "SELECT COUNT(*) AS count FROM entry WHERE event_id = ? AND status = 'active'";
    const [entered] = await sql.all<{ count: number | string }>(text, [eventId]);
    const fresh = all.filter(({ entryId }) => entryId === null);
    const rows = admitted(fresh, placesLeft(capacity, Number(entered?.count ?? 0)));
    const newcomers = this.newcomers(scoring, rows);
    const marked = [
      ...all.flatMap((row) => (row.entryId !== null && row.state === 'active' ? [{ id: row.entryId, row }] : [])),
      ...newcomers.map(({ row, entry }) => ({ id: entry.id, row })),
    ];
    return { newcomers, marked };
  }

  /** Two who say that they are the same person cannot both be admitted, and who is right cannot be told from here. */
  private async assertNoClash(tx: Tx, event: EventRef, rows: readonly RegistrationRow[]): Promise<void> {
    const clashing = await this.applications.clashes(tx.sql, await this.applications.alive(tx.sql, event));
    const count = rows.filter(({ personId }) => clashing.has(personId)).length;
    if (count > 0) throw new Refusal('registration_same_number', { count });
  }

  private newcomers(scoring: EventRules, rows: readonly RegistrationRow[]): Newcomer[] {
    const numbers = nextNumbers(
      scoring.entries.map(({ number }) => number),
      rows.length,
    );
    // Where a stage has one session only, there is nothing to choose.
    const placements = scoring.stages.flatMap(({ code, sessions }) =>
      sessions[0] && sessions.length === 1 ? [{ stage: code, session: sessions[0].code, station: null }] : [],
    );
    return rows.map((row, index) => ({ row, entry: { id: this.chance.id(), number: numbers[index]!, placements } }));
  }

  private async write(tx: Tx, event: EventRef, first: number, newcomers: readonly Newcomer[]): Promise<void> {
    const values = newcomers.map(({ row, entry }, index) => [
      ...[entry.id, event.eventId, entry.number, first + index, row.personId],
      // An employer stands beside a name only when both sides say so.
      ...[row.employment === 'both' ? row.employer : null, 'active'],
    ]);
    await insertRows(tx.sql, 'entry', ENTRY, values);
    for (const { row, entry } of newcomers) await this.store.change(tx, row.id, { entryId: entry.id });
  }

  /** Sheets of newcomers, and anew of those whose judges changed: nothing is marked before the event runs. */
  private async deal(
    tx: Tx,
    contestId: string,
    rules: EventRules,
    absences: Absences,
    { dealt, again }: { dealt: ReadonlySet<string>; again: readonly string[] },
  ): Promise<void> {
    await this.sheets.discard(tx, rules.event, again);
    const concerned = { ...rules, entries: rules.entries.filter(({ id }) => dealt.has(id)) };
    await this.sheets.store(tx, await this.sheets.ready(contestId, concerned, absences, () => undefined));
  }
}
