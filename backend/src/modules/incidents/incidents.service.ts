import type { dayApi } from '@leitai/shared/contract/day';
import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { ok, type Result, refuse } from '@leitai/shared/domain/problem/violation';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { PeopleService } from '../identity/people.service.js';
import { contentOf } from '../journal/journal.service.js';
import { ClocksService } from './clocks.service.js';
import { EventSteps, type StepSituation } from './event-steps.js';
import { closeIncident, type IncidentRow, incidentById, incidentsOf, insertIncident } from './incident-rows.js';
import { incidentView, type NamedIncident } from './incident-view.js';

export { incidentView };

type Body<K extends JournalBody['kind']> = Extract<JournalBody, { kind: K }>;
type Api = typeof dayApi;

/** An incident as its sheet or the day page reports it. */
export interface Report {
  contest: string;
  event: string;
  operationId: string;
  type: string;
  stage: string | null;
  /** Entry id. */
  entryId: string | null;
  note: string;
}

/** What happened during sessions: reported by judges and organisers, decided by who runs the event. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly steps: EventSteps,
    private readonly clocks: ClocksService,
    private readonly people: PeopleService,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Records an incident; its id is that of the operation. */
  report({ contest, event, operationId, type, stage, entryId, note }: Report, actor: string): Promise<{ seq: number }> {
    const content = contentOf('incident', contest, event, type, stage ?? '', entryId ?? '', note);
    return this.steps.run(
      { contest, event, operationId, content, actor },
      async ({ event: { state } }): Promise<Result<Body<'incident'>>> =>
        ['final', 'archived', 'cancelled'].includes(state)
          ? refuse('event_final')
          : ok({ kind: 'incident', incident: operationId, type, stage, entry: entryId, note }),
      ({ tx, event: { contestId, eventId } }) =>
        insertIncident(tx, {
          id: operationId,
          contestId,
          eventId,
          type,
          stage,
          entryId,
          note,
          at: this.clock.now(),
          accountId: actor,
        }),
    );
  }

  /** Records one from the console. Refuses entry_unknown. */
  async write({ params, body }: Parsed<Api['incident']>, actor: string) {
    const { uuid: operationId, type, note, entry: number } = body;
    const { eventId, rulesVersion } = await this.contests.event(this.reader.sql, params.contest, params.event);
    const rules = await this.rules.at(this.reader.sql, eventId, rulesVersion);
    const entry = rules.entries.find((each) => each.number === number);
    if (number !== null && !entry) throw new Refusal('entry_unknown', { number });
    return this.report({ ...params, operationId, type, stage: null, entryId: entry?.id ?? null, note }, actor);
  }

  /** Decides on an incident, with extra time for its entry where the decision gives some. */
  decide({ params, body }: Parsed<Api['decide']>, actor: string): Promise<{ seq: number }> {
    const { contest, event, incident: id } = params;
    const { uuid: operationId, decision, extraMs } = body;
    const content = contentOf('incident_closed', id, decision, extraMs);
    return this.steps.run(
      { contest, event, operationId, content, actor },
      async (situation): Promise<Result<Body<'incident_closed'>>> => {
        const known = await incidentById(situation.tx.sql, situation.event.eventId, id);
        if (!known) return refuse('not_found');
        if (known.decision !== null) return refuse('incident_decided');
        const granted = extraMs > 0 ? await this.grant(situation, known, extraMs) : ok(null);
        return granted.ok
          ? ok({ kind: 'incident_closed', incident: id, entry: known.entryId, extraMs, decision })
          : granted;
      },
      ({ tx }) => closeIncident(tx, id, { decision, extraMs, decidedBy: actor, decidedAt: this.clock.now() }),
    );
  }

  /** Incidents of a contest, newest first, with the names of who reported and decided. */
  async ofContest(sql: Sql, contestId: string): Promise<NamedIncident[]> {
    const rows = await incidentsOf(sql, contestId);
    const accounts = rows.flatMap(({ accountId, decidedBy }) => (decidedBy ? [accountId, decidedBy] : [accountId]));
    const names = await this.people.namesOfAccounts(sql, [...new Set(accounts)]);
    return rows.map((row) => ({
      ...row,
      by: names.get(row.accountId) ?? '—',
      deciderName: row.decidedBy && (names.get(row.decidedBy) ?? '—'),
    }));
  }

  /** Incidents of one event, newest first, for those who look at its result. */
  async ofEvent({ contest, event }: Parsed<Api['incidents']>['params']) {
    const { sql } = this.reader;
    const { contestId, eventId, rulesVersion } = await this.contests.event(sql, contest, event);
    const [rules, incidents] = await Promise.all([
      this.rules.at(sql, eventId, rulesVersion),
      this.ofContest(sql, contestId),
    ]);
    return incidents.filter((each) => each.eventId === eventId).map((each) => incidentView(each, event, rules));
  }

  private async grant(
    situation: StepSituation,
    { entryId, stage }: IncidentRow,
    extraMs: number,
  ): Promise<Result<null>> {
    const entry = entryId === null ? undefined : ruleIndex(situation.rules).entries.get(entryId);
    if (!entry) return refuse('entry_unknown', { number: '—' });
    return this.clocks.grant(situation, { stage, entry, extraMs });
  }
}
