import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { RulesService } from '../contests/rules.service.js';
import { ConsentsService } from '../identity/consents.service.js';
import { PeopleService } from '../identity/people.service.js';
import { JournalService } from '../journal/journal.service.js';
import { SheetsService } from '../judging/sheets.service.js';
import { RegistrationRulesService } from '../registration/registration-rules.service.js';
import type { EventPlan } from './event-planner.js';

const ENTRY = ['id', 'event_id', 'number', 'position', 'person_id', 'employer', 'status'];
const EVENT = [
  ...['id', 'contest_id', 'code', 'name_zh', 'name_en'],
  ...['position', 'state', 'frozen', 'entry_count', 'rules_version'],
];

/** Writes what was planned for one event: nothing is worked out while other writers wait. */
@Injectable()
export class EventWriter {
  constructor(
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly rules: RulesService,
    private readonly registration: RegistrationRulesService,
    private readonly journal: JournalService,
    private readonly sheets: SheetsService,
  ) {}

  async write(tx: Tx, plan: EventPlan): Promise<void> {
    await insertRows(tx.sql, 'event', EVENT, [plan.event]);
    await this.people.store(tx, plan.people);
    await insertRows(tx.sql, 'entry', ENTRY, plan.entries);
    if (plan.registration) await this.registration.store(tx, plan.rules.event, plan.registration);
    await this.rules.store(tx, plan.rules.event, plan.rules);
    await this.journal.store(tx, plan.journal);
    await this.sheets.store(tx, plan.sheets);
    await this.consents.store(tx, plan.consents);
  }
}
