import { deviceLabel } from '@leitai/shared/domain/account/device-label';
import { deviceId, type Hold, type Holding } from '@leitai/shared/domain/judging/hold';
import { type Absences, allSheets, panelOf, type SheetKey, seatsOf } from '@leitai/shared/domain/scoring/assignment';
import { ruleIndex, type SectionRef } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { collect } from '../../platform/threads/breath.js';
import { RulesService } from '../contests/rules.service.js';
import { ClocksService, findClock, type ShownClock } from '../incidents/clocks.service.js';
import { aspectForm } from './aspect-form.js';
import { type DaySheets, daySheets } from './day-sheets.js';
import { dealt, type FirstState, isWaiting, newSheet } from './dealing.js';
import { secondVotes } from './second-vote.js';
import {
  deleteSheets,
  insertSheets,
  reopenSheet,
  type SheetRow,
  saveDuties,
  saveHolds,
  sheetsById,
  sheetsOfAccount,
  sheetsOfContest,
  sheetsOfEntry,
  sheetsOfEvent,
  sheetsOfJudge,
  sheetsOfSection,
} from './sheet-rows.js';

export type { FirstState } from './dealing.js';

/** Mark sheets: made with the event, re-dealt when absences change who measures, shown to their judge. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly reader: Reader,
    private readonly rules: RulesService,
    private readonly chance: Chance,
    private readonly clocks: ClocksService,
  ) {}

  /**
   * Works all sheets of a new event out, with pauses, before the turn that stores them. `first` gives the state of sheets
   * that come with marks.
   */
  ready(
    contestId: string,
    rules: EventRules,
    absences: Absences,
    first: (sheet: SheetKey) => FirstState | undefined,
  ): Promise<SqlValue[][]> {
    return collect(this.rows(contestId, rules, absences, first));
  }

  /** Takes the sheets of entries away, to be made anew; only before anything can stand on them. */
  discard(tx: Tx, eventId: string, entries: readonly string[]): Promise<void> {
    return deleteSheets(tx, eventId, entries);
  }

  /** Stores the sheets of a new event. */
  store(tx: Tx, sheets: readonly SqlValue[][]): Promise<void> {
    return insertSheets(tx, sheets);
  }

  /** Deals the aspects of some entries' sheets anew after an absence was declared or taken back. */
  async deal(tx: Tx, rules: EventRules, absences: Absences, stage: string, entries: readonly string[]): Promise<void> {
    const concerned = new Set(entries);
    const sheets = (await sheetsOfEvent(tx.sql, rules.event)).filter(
      (sheet) => sheet.stage === stage && concerned.has(sheet.entryId),
    );
    const keyOf = (sheet: SheetRow) => ({ stage, section: sheet.section, entry: sheet.entryId, judge: sheet.judgeId });
    const fresh = sheets.map((sheet) => ({ ...sheet, ...dealt(rules, absences, keyOf(sheet)) }));
    const isOther = (sheet: SheetRow, at: number) => namesOf(sheet) !== namesOf(sheets[at] as SheetRow);
    await saveDuties(tx, fresh.filter(isOther));
  }

  /** How far the sheets of each panel and section are. */
  async counts(rules: EventRules) {
    const sheets = (await sheetsOfEvent(this.reader.sql, rules.event)).filter(
      ({ duties, entryStatus }) => duties.length > 0 && entryStatus === 'active',
    );
    const { byStage } = ruleIndex(rules);
    return rules.panels.flatMap((panel) =>
      panel.sections.map((section) => {
        const ref = byStage.get(panel.stage)?.get(section) as SectionRef;
        const mine = sheets.filter(
          (sheet) => sheet.section === section && panelOf(rules, sheet.stage, section, sheet.entryId) === panel,
        );
        const submitted = mine.filter(({ state }) => state === 'submitted').length;
        const untouched = mine.filter(({ state, revision }) => state === 'open' && revision === 0).length;
        const open = mine.length - submitted - untouched;
        return {
          stage: panel.stage,
          stageName: ref.stage.name,
          panel: panel.code,
          section,
          sectionName: ref.section.name,
          judges: seatsOf(panel).length,
          untouched,
          open,
          submitted,
        };
      }),
    );
  }

  /** The sheets of one entry on which there is something to mark: whose, and how far. */
  async ofEntry(eventId: string, entryId: string) {
    const sheets = await sheetsOfEntry(this.reader.sql, eventId, entryId);
    return sheets
      .filter(({ duties }) => duties.length > 0)
      .map(({ judgeId, stage, section, state, duties, marks, returned, hold }) => ({
        ...{ judgeId, stage, section, state, due: duties.length, holder: holderOf(hold) },
        marked: duties.filter((aspect) => aspect in marks).length,
        returned: state === 'open' ? returned : null,
      }));
  }

  /** The sheets of a section on which there is something to mark, with their marks. */
  async ofSection(sql: Sql, eventId: string, { stage, section }: { stage: string; section: string }) {
    const sheets = await sheetsOfSection(sql, { eventId, stage, section });
    return sheets.filter(({ duties }) => duties.length > 0);
  }

  /** A sheet by id; undefined = there is none. */
  async byId(sql: Sql, id: string) {
    return (await sheetsById(sql, [id])).get(id);
  }

  /** Hands a submitted sheet back to its judge. */
  reopen(tx: Tx, eventId: string, sheet: SheetKey, reason: string): Promise<void> {
    const { stage, section, entry: entryId, judge: judgeId } = sheet;
    return reopenSheet(tx, { eventId, stage, section, entryId, judgeId }, reason);
  }

  /** How far the events of a contest are; rules by event id. One query for all of them. */
  async day(sql: Sql, contestId: string, rules: ReadonlyMap<string, EventRules>): Promise<Map<string, DaySheets>> {
    const sheets = await sheetsOfContest(sql, contestId);
    return new Map([...rules].map(([event, its]) => [event, daySheets(its, sheets.get(event) ?? [])]));
  }

  /** A sheet of a judge's, by its id; refuses `not_found`. */
  async own(sql: Sql, id: string, { accountId, judgeId }: { accountId: string; judgeId?: string | undefined }) {
    const sheet = (await sheetsById(sql, [id])).get(id);
    const isOwn = judgeId === undefined ? sheet?.accountId === accountId : sheet?.judgeId === judgeId;
    if (!sheet || !isOwn) throw new Refusal('not_found');
    return sheet;
  }

  /** Which devices a sheet has and had. */
  async holding(sql: Sql, eventId: string, key: SheetKey): Promise<(Holding & { id: string }) | undefined> {
    const sheets = await sheetsOfEntry(sql, eventId, key.entry);
    return sheets.find(
      ({ stage, section, judgeId }) => stage === key.stage && section === key.section && judgeId === key.judge,
    );
  }

  /** Gives a sheet another device, or none. */
  hold(tx: Tx, sheet: Holding & { id: string }): Promise<void> {
    return saveHolds(tx, [sheet]);
  }

  /** The sheets of an account's judges on which there is something to mark or to see. */
  async ofAccount(accountId: string) {
    return this.shown(await sheetsOfAccount(this.reader.sql, accountId));
  }

  /** The same of one judge, for a paired tablet. */
  async ofJudge(judgeId: string) {
    return this.shown(await sheetsOfJudge(this.reader.sql, judgeId));
  }

  private async shown(sheets: readonly SheetRow[]) {
    const shown = sheets.filter(
      ({ duties, away, eventState }) => duties.length + away.length > 0 && eventState !== 'draft',
    );
    const revotesOf = secondVotes(this.reader.sql);
    const clocks = await this.clocks.faces(this.reader.sql, [...new Set(shown.map(({ eventId }) => eventId))]);
    return Promise.all(
      shown.map(async (sheet) => {
        const rules = await this.rules.at(this.reader.sql, sheet.eventId, sheet.rulesVersion);
        return { ...view(sheet, rules), timer: timerOf(clocks, sheet, rules), revotes: await revotesOf(rules, sheet) };
      }),
    );
  }

  private *rows(
    contestId: string,
    rules: EventRules,
    absences: Absences,
    first: (sheet: SheetKey) => FirstState | undefined,
  ): Generator<SqlValue[]> {
    for (const key of allSheets(rules)) {
      if (!isWaiting(rules, absences, key))
        yield newSheet(rules, absences, { id: this.chance.id(), contestId, key, first: first(key) });
    }
  }
}

const namesOf = ({ duties, away }: SheetRow): string => JSON.stringify([duties, away]);

const holderOf = (hold: Hold | null) =>
  hold && {
    device: deviceId(hold.device),
    label: deviceLabel(hold.device),
    since: new Date(hold.since).toISOString(),
  };

/** The clock of the session in which a sheet's entry works. */
function timerOf(clocks: readonly ShownClock[], { eventId, stage, entryId }: SheetRow, rules: EventRules) {
  const own = clocks.filter((clock) => clock.eventId === eventId && clock.stage === stage);
  if (own.length === 0) return null;
  const placements = ruleIndex(rules).entries.get(entryId)?.placements ?? [];
  const session = placements.find((placed) => placed.stage === stage)?.session ?? '';
  const clock = findClock(own, stage, session);
  if (!clock) return null;
  const { leftMs, running } = clock.faceFor(entryId);
  return { leftMs: Math.round(leftMs), running, extraMs: clock.extra[entryId] ?? 0 };
}

function view(sheet: SheetRow, rules: EventRules) {
  const ref = ruleIndex(rules).byStage.get(sheet.stage)?.get(sheet.section) as SectionRef;
  const listed = new Set([...sheet.duties, ...sheet.away]);
  return {
    id: sheet.id,
    contest: sheet.contestCode,
    event: sheet.eventCode,
    eventName: { zh: sheet.eventNameZh, ...(sheet.eventNameEn !== null && { en: sheet.eventNameEn }) },
    stage: sheet.stage,
    stageName: ref.stage.name,
    section: sheet.section,
    sectionName: ref.section.name,
    ...{ entry: sheet.number, entryStatus: sheet.entryStatus },
    state: sheet.state,
    revision: sheet.revision,
    returned: sheet.state === 'open' ? sheet.returned : null,
    holder: holderOf(sheet.hold),
    released: sheet.released,
    running: sheet.eventState === 'running' && sheet.entryStatus === 'active',
    aspects: ref.section.aspects
      .filter(({ code }) => listed.has(code))
      .map((aspect) => aspectForm(aspect, sheet.away.includes(aspect.code))),
    marks: Object.fromEntries(
      Object.entries(sheet.marks).map(([aspect, [value, revision]]) => [aspect, { value, revision }]),
    ),
  };
}
