import type { contestsApi } from '@leitai/shared/contract/contests';
import { recusalsOf } from '@leitai/shared/domain/delegation/recusals';
import { foldAll } from '@leitai/shared/domain/journal/fold';
import { decideSubstitute, nextJudgeCode, type Substitution } from '@leitai/shared/domain/judging/decide-substitute';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Parsed } from '../../platform/http/route.js';
import { type EventRef } from '../contests/contests.service.js';
import { JudgesService } from '../contests/judges.service.js';
import { RulesService } from '../contests/rules.service.js';
import { PeopleService } from '../identity/people.service.js';
import { RequestDigestsService } from '../identity/request-digests.service.js';
import { JournalService } from '../journal/journal.service.js';
import { SubstituteSheets } from '../judging/substitute-sheets.service.js';
import { Operations, type Situation } from './operations.service.js';

type Request = Parsed<typeof contestsApi.substitute>;
type By = Request['body']['by'];

/** Trainees of a judge: their coaches have the judge's name. Compared by the keyed hash, no vault is opened. */
const TRAINEES = `SELECT r.entry_id AS entry FROM coached d JOIN coach k ON k.id = d.coach_id
  JOIN registration r ON r.id = d.registration_id
  JOIN person_token kt ON kt.person_id = k.person_id AND kt.field = 'name'
  JOIN person_token jt ON jt.field = 'name' AND jt.token = kt.token
  JOIN judge j ON j.person_id = jt.person_id WHERE j.id = ? AND r.event_id = ? AND r.entry_id IS NOT NULL`;

/** Judges who step in for others on the day (contest.md §2). */
@Injectable()
export class SubstitutesService {
  constructor(
    private readonly operations: Operations,
    private readonly judges: JudgesService,
    private readonly people: PeopleService,
    private readonly rules: RulesService,
    private readonly journal: JournalService,
    private readonly sheets: SubstituteSheets,
    private readonly digests: RequestDigestsService,
    private readonly chance: Chance,
  ) {}

  /** All sheets of a judge that are not submitted go to the substitute; somebody new joins the contest's judges. */
  async stepIn({ params, body }: Request, actor: string): Promise<{ seq: number }> {
    const { uuid, stage, judge, by, reason } = body;
    const request = { ...params, operationId: uuid, content: this.digests.forJournal([params, body]), actor };
    let decided: Substitution | undefined;
    return this.operations.run(
      request,
      async (situation) => {
        const substitute = await this.substitute(situation, by, judge);
        const recused = await this.recused(situation.tx.sql, situation.event.eventId, substitute.id);
        const book = situation.fold;
        const result = decideSubstitute(
          { rules: situation.rules, book, eventState: book.state },
          { stage, judge, substitute, recused, reason },
        );
        if (!result.ok) return result;
        decided = result.value;
        return { ok: true, value: decided.row };
      },
      (situation) => this.write(situation, decided as Substitution),
    );
  }

  private async write({ tx, event, rules: before }: Situation, { rules, row }: Substitution): Promise<void> {
    const version = { eventId: event.eventId, version: event.rulesVersion + 1, entryCount: event.entryCount };
    if (rules !== before) await this.rules.replace(tx, version, rules);
    // Under the new rules; not the whole journal once more, for marks wait meanwhile.
    const absences = foldAll(rules, await this.journal.staffingOf(tx.sql, event.eventId));
    await this.sheets.stepIn(tx, event.contestId, rules, absences, row);
  }

  private async substitute({ tx, event }: Situation, by: By, like: string): Promise<{ id: string; code: string }> {
    if ('judge' in by) return this.judges.byCode(tx.sql, event.contestCode, by.judge);
    return this.newcomer(tx, event, by, like);
  }

  /** Stored before the decision, in the same turn: a refusal takes it back. */
  private async newcomer(tx: Tx, event: EventRef, by: Exclude<By, { judge: string }>, like: string) {
    const known = await this.judges.ofContest(tx.sql, event.contestCode);
    const code = nextJudgeCode(
      known.map((judge) => judge.code),
      like,
    );
    const [personId] = (await this.people.create(tx, [by.name])) as [string];
    const judge = { id: this.chance.id(), code, personId, employer: by.employer ?? null };
    await this.judges.store(tx, event.contestId, [judge]);
    return judge;
  }

  /** Entries of colleagues and trainees. */
  private async recused(sql: Sql, eventId: string, judgeId: string): Promise<string[]> {
    const text = 'SELECT id, employer FROM judge WHERE id = ?';
    const judges = await sql.all<{ id: string; employer: string | null }>(text, [judgeId]);
    const trainees = new Set(
      (await sql.all<{ entry: string }>(TRAINEES, [judgeId, eventId])).map(({ entry }) => entry),
    );
    const entries = await sql.all<{ id: string; employer: string | null }>(
      'SELECT id, employer FROM entry WHERE event_id = ? ORDER BY position',
      [eventId],
    );
    const coachedBy = ({ id }: { id: string }) => new Set(trainees.has(id) ? [judgeId] : []);
    return recusalsOf(
      judges,
      entries.map((entry) => ({ ...entry, coachedBy: coachedBy(entry) })),
    ).map(({ entry }) => entry);
  }
}
