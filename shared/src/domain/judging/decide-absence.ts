import { type EventState, isClosed } from '../contest/states.js';
import type { SheetView } from '../journal/fold-views.js';
import type { JournalBody } from '../journal/rows.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { judgesFor, type SheetKey } from '../scoring/assignment.js';
import { ruleIndex, type SectionRef } from '../scoring/rule-index.js';
import type { EventRules, RuleEntry } from '../scoring/rules.js';

interface Declared {
  isDeclaredAbsent(entry: string, stage: string, judge: string, aspect: string): boolean;
}

/** What an absence is decided on; `book` is the fold. */
export interface AbsenceSituation {
  rules: EventRules;
  book: Declared & { sheet(key: SheetKey): SheetView };
  eventState: EventState;
}

/** Who is absent where: the whole stage, one session of it, or one entry (by number). */
export interface AbsenceCommand {
  /** Judge code. */
  judge: string;
  stage: string;
  session?: string | undefined;
  entry?: string | undefined;
  absent: boolean;
  reason: string;
}

export type AbsenceRow = Extract<JournalBody, { kind: 'absence' }>;

/**
 * Decides on a judge's absence (contest.md §2) and spells out the entries, so that the journal needs no scope. Taking it
 * back is possible until the event is final. Refuses with event_final, absence_scope (no sheet of the judge would change)
 * and absence_submitted (a sheet in the scope is submitted already).
 */
export function decideAbsence(situation: AbsenceSituation, command: AbsenceCommand): Result<AbsenceRow> {
  const { rules, book } = situation;
  if (isClosed(situation.eventState)) return refuse('event_final');
  const judge = rules.judges.find(({ code }) => code === command.judge)?.id;
  if (judge === undefined) return refuse('absence_scope');
  const sheets = sheetsOf(rules, judge, command);
  const changing = sheets.filter((sheet) => changes(book, sheet, judge, command.absent));
  if (changing.length === 0) return refuse('absence_scope');
  const done = changing.find(({ entry, ref }) => command.absent && isSubmitted(book, entry, ref, judge));
  if (done) return refuse('absence_submitted', { judge: command.judge, number: done.entry.number });
  const { stage, absent, reason } = command;
  const entries = [...new Set(changing.map(({ entry }) => entry.id))];
  return ok({ kind: 'absence', judge, stage, entries, aspects: [], absent, reason });
}

interface Sheet {
  entry: RuleEntry;
  ref: SectionRef;
}

/** The judge's sheets in the scope, by entry in the order of the rules. */
function sheetsOf(rules: EventRules, judge: string, { stage, session, entry: number }: AbsenceCommand): Sheet[] {
  const index = ruleIndex(rules);
  const sections = [...(index.byStage.get(stage)?.values() ?? [])];
  const inScope = (entry: RuleEntry) =>
    (number === undefined || entry.number === number) &&
    (session === undefined || entry.placements.some((placed) => placed.stage === stage && placed.session === session));
  return rules.entries
    .filter(inScope)
    .flatMap((entry) => sections.map((ref) => ({ entry, ref })))
    .filter(({ entry, ref }) => judgesFor(index, ref, entry.id).includes(judge));
}

/** What was declared alone counts: nobody marks an entry that is not in the stage, and still nobody is absent for it. */
const changes = (book: Declared, { entry, ref }: Sheet, judge: string, absent: boolean): boolean =>
  ref.section.aspects.some((aspect) => book.isDeclaredAbsent(entry.id, ref.stage.code, judge, aspect.code) !== absent);

const isSubmitted = (book: AbsenceSituation['book'], entry: RuleEntry, ref: SectionRef, judge: string): boolean =>
  book.sheet({ stage: ref.stage.code, section: ref.section.code, entry: entry.id, judge }).state === 'submitted';
