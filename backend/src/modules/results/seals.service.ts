import { type Canonical, canonical } from '@leitai/shared/domain/canonical';
import type { EventFold } from '@leitai/shared/domain/journal/fold';
import { results } from '@leitai/shared/domain/journal/fold-results';
import { Injectable } from '@nestjs/common';
import { digest } from '../../platform/audit/audit.service.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';

export interface Seal {
  /** SHA-256 of the snapshot, hexadecimal. */
  hash: string;
  revision: number;
  /** ISO 8601, UTC. */
  sealedAt: string;
}

/** Final results as immutable snapshots with a hash. */
@Injectable()
export class SealsService {
  constructor(
    private readonly rules: RulesService,
    private readonly journal: JournalService,
  ) {}

  /** Writes the snapshot of a finished event; returns its hash. */
  async seal(tx: Tx, event: EventRef, fold: EventFold, seq: number): Promise<string> {
    const rows = results(fold).map(({ entry, ...row }) => ({ ...row, status: fold.score(entry).status }));
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

  /** The last snapshot of an event; null before it is final. */
  async last(sql: Sql, eventId: string): Promise<Seal | null> {
    const text = 'SELECT hash, revision, seq FROM final_result WHERE event_id = ? ORDER BY revision DESC LIMIT 1';
    const [row] = await sql.all<{ hash: string; revision: number; seq: number }>(text, [eventId]);
    if (!row) return null;
    const [move] = await this.journal.rowsOf(sql, eventId, Number(row.seq) - 1);
    return { hash: row.hash, revision: row.revision, sealedAt: new Date(move?.at ?? 0).toISOString() };
  }
}
