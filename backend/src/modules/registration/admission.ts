import { admitted, nextNumbers, placesLeft } from '@leitai/shared/domain/registration/places';
import { nobodyAbsent } from '@leitai/shared/domain/scoring/assignment';
import type { EventRules, RuleEntry } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { insertRows } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { ConductService } from '../conduct/conduct.service.js';
import type { Situation } from '../conduct/operations.service.js';
import type { EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';
import { SheetsService } from '../judging/sheets.service.js';
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
    private readonly turns: RegistrationTurn,
    private readonly versions: RulesService,
    private readonly sheets: SheetsService,
    private readonly chance: Chance,
    private readonly journal: JournalService,
    conduct: ConductService,
  ) {
    conduct.onMoved(async (situation, state, by) => {
      if (state === 'registration_closed') await this.admit(situation, by);
    });
  }

  private async admit({ tx, event, rules: scoring, fold }: Situation, { seq, actor }: By): Promise<void> {
    const { capacity } = await this.rules.of(tx.sql, event.eventId);
    const all = await this.store.ofEvent(tx.sql, event.eventId);
    const text = "SELECT COUNT(*) AS count FROM entry WHERE event_id = ? AND status = 'active'";
    const [entered] = await tx.sql.all<{ count: number | string }>(text, [event.eventId]);
    const fresh = all.filter(({ entryId }) => entryId === null);
    const rows = admitted(fresh, placesLeft(capacity, Number(entered?.count ?? 0)));
    if (rows.length === 0) return;
    const newcomers = this.newcomers(scoring, rows);
    const entries = [...scoring.entries, ...newcomers.map(({ entry }) => entry)];
    const version = { eventId: event.eventId, version: event.rulesVersion + 1, entryCount: entries.length };
    await this.versions.replace(tx, version, { ...scoring, entries });
    await this.write(tx, event, scoring, newcomers);
    // The policy anew: boards with other rows are other boards, and have another id.
    const body = { kind: 'policy' as const, policy: fold.policy };
    const row = { eventId: event.eventId, operationId: this.chance.id(), content: '', actor, body };
    await this.journal.append(tx, { id: event.contestId, code: event.contestCode }, seq, [row]);
    const leaves = newcomers.map(({ row, entry }) => ({
      type: 'registration.admitted',
      actor,
      about: { registration: row.id, entry: entry.id, number: entry.number },
    }));
    await this.turns.tell(tx, event, leaves);
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

  private async write(tx: Tx, event: EventRef, scoring: EventRules, newcomers: readonly Newcomer[]): Promise<void> {
    const first = scoring.entries.length;
    const values = newcomers.map(({ row, entry }, index) => [
      ...[entry.id, event.eventId, entry.number, first + index, row.personId],
      // An employer stands beside a name only when both sides say so.
      ...[row.employment === 'both' ? row.employer : null, 'active'],
    ]);
    await insertRows(tx.sql, 'entry', ENTRY, values);
    for (const { row, entry } of newcomers) await this.store.change(tx, row.id, { entryId: entry.id });
    const onlyNew = { ...scoring, entries: newcomers.map(({ entry }) => entry) };
    await this.sheets.store(tx, await this.sheets.ready(event.contestId, onlyNew, nobodyAbsent, () => undefined));
  }
}
