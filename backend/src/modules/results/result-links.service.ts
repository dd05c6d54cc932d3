import { breakdownOf, isReleased } from '@leitai/shared/domain/result/breakdown';
import { Injectable } from '@nestjs/common';
import { AuditService, digest } from '../../platform/audit/audit.service.js';
import { Chance, Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { insertRows } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { StandingsService } from './standings.service.js';

const SECRET_BYTES = 32;

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
  ) {}

  /** New links for all entries of an event; those of before end. Asked again it makes new ones: nothing is kept to repeat. */
  issue({ contest, event: code }: { contest: string; event: string }, operation: string, actor: string) {
    return this.work.run(async ({ sql, ...tx }) => {
      const event = await this.contests.event(sql, contest, code);
      const { entries } = await this.rules.at(sql, event.eventId, event.rulesVersion);
      const links = entries.map(({ id, number }) => ({ id, number, token: this.secret() }));
      await sql.run('DELETE FROM result_link WHERE event_id = ?', [event.eventId]);
      const at = this.clock.now();
      const rows = links.map(({ id, token }) => [id, event.eventId, digest(token), at]);
      await insertRows(sql, 'result_link', ['entry_id', 'event_id', 'token_hash', 'issued_at'], rows);
      const about = { event: event.eventId, operation, count: links.length };
      await this.audit.append({ sql, ...tx }, `contest:${contest}`, [{ type: 'result_links.issued', actor, about }]);
      return links.map(({ number, token }) => ({ number, token }));
    });
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
