import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { EventRef } from '../contests/contests.service.js';
import { NamesService } from '../contests/names.service.js';
import { RulesService } from '../contests/rules.service.js';
import { JournalService } from '../journal/journal.service.js';
import { LiveEvent } from './live-event.js';

/** Brings an event into memory: rules, journal and names. */
@Injectable()
export class LiveEventLoader {
  constructor(
    private readonly reader: Reader,
    private readonly rules: RulesService,
    private readonly journal: JournalService,
    private readonly names: NamesService,
  ) {}

  async load(ref: EventRef): Promise<LiveEvent> {
    const { sql } = this.reader;
    const rules = await this.rules.at(sql, ref.eventId, ref.rulesVersion);
    const rows = await this.journal.rowsOf(sql, ref.eventId);
    const readNames = () => this.names.ofEvent(sql, ref.eventId);
    return new LiveEvent(identityOf(ref), rules, rows, await readNames(), readNames);
  }
}

const name = (zh: string, en: string | null) => (en === null ? { zh } : { zh, en });

const identityOf = (ref: EventRef) => ({
  contest: { code: ref.contestCode, name: name(ref.contestNameZh, ref.contestNameEn), timeZone: ref.timeZone },
  event: { code: ref.eventCode, name: name(ref.eventNameZh, ref.eventNameEn) },
});
