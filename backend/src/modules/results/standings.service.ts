import { EventFold, foldAll } from '@leitai/shared/domain/journal/fold';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';

/** An event's standings folded from its whole journal, for decisions and exports. Boards keep their own fold. */
@Injectable()
export class StandingsService {
  constructor(
    private readonly rules: RulesService,
    private readonly journal: JournalService,
  ) {}

  async of(sql: Sql, event: Pick<EventRef, 'eventId' | 'rulesVersion'>): Promise<EventFold> {
    const rules = await this.rules.at(sql, event.eventId, event.rulesVersion);
    return foldAll(rules, await this.journal.rowsOf(sql, event.eventId));
  }
}
