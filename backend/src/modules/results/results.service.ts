import { boardStatus } from '@leitai/shared/domain/board/status';
import { type Canonical, canonical } from '@leitai/shared/domain/canonical';
import type { EventFold } from '@leitai/shared/domain/journal/fold';
import { results } from '@leitai/shared/domain/journal/fold-results';
import { Injectable } from '@nestjs/common';
import { digest } from '../../platform/audit/audit.service.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { NamesService } from '../contests/names.service.js';
import { RulesService } from '../contests/rules.service.js';
import { resultsCsv } from './results-csv.js';
import { StandingsService } from './standings.service.js';

/** Result lists: exported while provisional, sealed as a snapshot with a hash when final. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly names: NamesService,
    private readonly rules: RulesService,
    private readonly standings: StandingsService,
  ) {}

  /** CSV of an event with its status: the same numbers as the organiser's board. */
  async csv(contest: string, event: string, full: boolean) {
    const { sql } = this.reader;
    const found = await this.contests.event(sql, contest, event);
    const fold = await this.standings.of(sql, found);
    const names = await this.names.ofEvent(sql, found.eventId);
    return { csv: resultsCsv(fold, names, full), status: boardStatus(fold) };
  }

  /** Writes the immutable snapshot of a finished event; returns its hash. */
  async seal(tx: Tx, event: EventRef, fold: EventFold, seq: number): Promise<string> {
    const rows = results(fold).map(({ rank, number, stages, total, entry }) => ({
      rank,
      number,
      stages,
      total,
      status: fold.score(entry).status,
    }));
    const body = canonical({
      format: 'leitai-results/1',
      contest: event.contestCode,
      event: event.eventCode,
      rules: await this.rules.hash(tx.sql, event.eventId, event.rulesVersion),
      seq,
      rows: rows as unknown as Canonical,
    });
    const hash = digest(body);
    await tx.sql.run('INSERT INTO final_result (event_id, revision, seq, body, hash) VALUES (?, 1, ?, ?, ?)', [
      event.eventId,
      seq,
      body,
      hash,
    ]);
    return hash;
  }

  /** Hash of the sealed results; null before the event is final. */
  async sealedHash(sql: Sql, eventId: string): Promise<string | null> {
    const [row] = await sql.all<{ hash: string }>(
      'SELECT hash FROM final_result WHERE event_id = ? ORDER BY revision DESC LIMIT 1',
      [eventId],
    );
    return row?.hash ?? null;
  }
}
