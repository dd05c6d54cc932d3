import { isReleased } from '@leitai/shared/domain/judging/hold';
import { valueSections } from '@leitai/shared/domain/judging/value-sections';
import type { SectionRef } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules, RuleEntry } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService, type EventRef } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { SheetsService } from '../judging/sheets.service.js';

/** How the console calls itself on a sheet; any two consoles are the same device. */
const CONSOLE = 'console';

export const deviceOf = (kind: string): string => `${CONSOLE} ${kind}`.trim();

export type ValueSheet = Awaited<ReturnType<SheetsService['ofSection']>>[number];

/** A section whose marks come from outside, with the sheets that take them. */
export interface ValueSection {
  event: EventRef;
  rules: EventRules;
  ref: SectionRef;
  /** Entry id → its recorders' sheets. */
  sheets: ReadonlyMap<string, readonly ValueSheet[]>;
}

/** Finds the recorders' sheets of sections that officers may type marks into. */
@Injectable()
export class ValueSheets {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly sheets: SheetsService,
  ) {}

  /** All such sections of an event, in the order of the rules. */
  async all(place: { contest: string; event: string }): Promise<ValueSection[]> {
    const event = await this.contests.event(this.reader.sql, place.contest, place.event);
    const rules = await this.rules.at(this.reader.sql, event.eventId, event.rulesVersion);
    return Promise.all(valueSections(rules).map((ref) => this.section(event, rules, ref)));
  }

  /** One of them; refuses `sheet_unknown` for any other section. */
  async one(place: { contest: string; event: string }, at: { stage: string; section: string }): Promise<ValueSection> {
    const event = await this.contests.event(this.reader.sql, place.contest, place.event);
    const rules = await this.rules.at(this.reader.sql, event.eventId, event.rulesVersion);
    const ref = valueSections(rules).find(
      ({ stage, section }) => stage.code === at.stage && section.code === at.section,
    );
    if (!ref) throw new Refusal('sheet_unknown');
    return this.section(event, rules, ref);
  }

  private async section(event: EventRef, rules: EventRules, ref: SectionRef): Promise<ValueSection> {
    const at = { stage: ref.stage.code, section: ref.section.code };
    const sheets = await this.sheets.ofSection(this.reader.sql, event.eventId, at);
    const byEntry = new Map<string, ValueSheet[]>();
    for (const sheet of sheets) byEntry.set(sheet.entryId, [...(byEntry.get(sheet.entryId) ?? []), sheet]);
    return { event, rules, ref, sheets: byEntry };
  }
}

/** The sheet that takes an aspect of an entry. After a partial absence two judges may record in one section. */
export const sheetFor = ({ sheets }: ValueSection, entry: RuleEntry, aspect: string): ValueSheet | undefined =>
  sheets.get(entry.id)?.find(({ duties }) => duties.includes(aspect));

/** The chief judge released the consoles from this sheet: what is typed would not count. */
export const isClosedToConsoles = (sheet: ValueSheet): boolean => isReleased(sheet, CONSOLE);
