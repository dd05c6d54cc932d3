import type { resultsApi } from '@leitai/shared/contract/results';
import { breakdownOf, isReleased } from '@leitai/shared/domain/result/breakdown';
import { Injectable } from '@nestjs/common';
import { AuditService, digest } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { insertRows } from '../../platform/database/sql.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { ErasureService } from '../identity/erasure.service.js';
import { StandingsService } from './standings.service.js';

const SECRET_BYTES = 32;
const OF_PERSON = 'DELETE FROM result_link WHERE entry_id IN (SELECT id FROM entry WHERE person_id = ?)';

type Wanted = Parsed<typeof resultsApi.links>['body'];

const HAVING = 'SELECT entry_id AS id FROM result_link WHERE event_id = ?';

/** Personal links, by which a contestant sees the own marks and nobody else's. */
@Injectable()
export class ResultLinksService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly standings: StandingsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly chance: Chance,
    erasure: ErasureService,
  ) {
    erasure.onErased(({ sql }, personId) => sql.run(OF_PERSON, [personId]));
  }

  /**
   * New links for all entries of an event, and those of before end; or only for those without one. Asked again it makes new
   * ones: nothing is kept to repeat.
   */
  issue(
    { contest, event: code }: { contest: string; event: string },
    { uuid: operation, only }: Wanted,
    actor: string,
  ) {
    return this.work.run(async ({ sql, ...tx }) => {
      const event = await this.contests.event(sql, contest, code);
      if (only === 'all') await sql.run('DELETE FROM result_link WHERE event_id = ?', [event.eventId]);
      const having = await sql.all<{ id: string }>(HAVING, [event.eventId]);
      const served = new Set(having.map(({ id }) => id));
      const { entries } = await this.rules.at(sql, event.eventId, event.rulesVersion);
      const links = entries.flatMap(({ id, number }) => (served.has(id) ? [] : [{ id, number, token: this.secret() }]));
      const at = this.clock.now();
      const rows = links.map(({ id, token }) => [id, event.eventId, digest(token), at]);
      await insertRows(sql, 'result_link', ['entry_id', 'event_id', 'token_hash', 'issued_at'], rows);
      const about = { event: event.eventId, operation, count: links.length };
      await this.audit.append({ sql, ...tx }, `contest:${contest}`, [{ type: 'result_links.issued', actor, about }]);
      return links.map(({ number, token }) => ({ number, token }));
    });
  }

  /** Ends an entry's link: it was another person's. */
  async end(tx: Tx, event: EventRef, entry: string, actor: string): Promise<void> {
    const had = await tx.sql.all('SELECT entry_id FROM result_link WHERE entry_id = ?', [entry]);
    if (had.length === 0) return;
    await tx.sql.run('DELETE FROM result_link WHERE entry_id = ?', [entry]);
    const leaf = { type: 'result_link.ended', actor, about: { event: event.eventId, entry } };
    await this.audit.append(tx, `contest:${event.contestCode}`, [leaf]);
  }

  /** Marks of the entry that a link belongs to. Refuses `not_found` and `breakdown_not_released`. */
  async own(token: string) {
    const { sql } = this.reader;
    const text = `SELECT l.entry_id AS entry, c.code AS contest, e.code AS event FROM result_link l
      JOIN event e ON e.id = l.event_id JOIN contest c ON c.id = e.contest_id WHERE l.token_hash = ?`;
    const [link] = await sql.all<{ entry: string; contest: string; event: string }>(text, [digest(token)]);
    if (!link) throw new Refusal('not_found');
    const event = await this.contests.event(sql, link.contest, link.event);
    const fold = await this.standings.of(sql, event);
    if (!isReleased(fold)) throw new Refusal('breakdown_not_released');
    return {
      contest: { code: event.contestCode, name: nameOf(event.contestNameZh, event.contestNameEn) },
      event: {
        code: event.eventCode,
        name: nameOf(event.eventNameZh, event.eventNameEn),
        decimals: fold.rules.decimals,
      },
      final: fold.finalised,
      ...breakdownOf(fold, link.entry),
    };
  }

  private secret(): string {
    return this.chance.bytes(SECRET_BYTES).toString('base64url');
  }
}

const nameOf = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });
