import type { evidenceApi } from '@leitai/shared/contract/evidence';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { EvidenceFiles } from './evidence-files.js';
import { fileOf, ofEvent } from './evidence-rows.js';

type Api = typeof evidenceApi;

/** Evidence for those who decide in an event: appeals and second looks. */
@Injectable()
export class EventEvidenceService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly files: EvidenceFiles,
  ) {}

  async list({ params }: Parsed<Api['ofEvent']>) {
    const { sql } = this.reader;
    const ref = await this.contests.event(sql, params.contest, params.event);
    const { stages } = await this.rules.at(sql, ref.eventId, ref.rulesVersion);
    const names = new Map(stages.map(({ code, name }) => [code, name]));
    return (await ofEvent(sql, ref.eventId)).map((row) => {
      const { entry, stage, section, judge } = row;
      return { ...fileOf(row), entry, section, judge, stage: names.get(stage) ?? { zh: stage } };
    });
  }

  /** Refuses `not_found` for a file of another event. */
  async file({ params }: Parsed<Api['eventFile']>) {
    const { eventId } = await this.contests.event(this.reader.sql, params.contest, params.event);
    const row = (await ofEvent(this.reader.sql, eventId)).find(({ id }) => id === params.id);
    if (!row || row.removedAt !== null) throw new Refusal('not_found');
    return { row, bytes: await this.files.read(row.id) };
  }
}
