import type { EventState } from '../contest/states.js';
import type { SheetView } from '../journal/fold-views.js';
import type { JournalBody } from '../journal/rows.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { type Absences, aspectsOf, panelFor, type SheetAspect, type SheetKey } from '../scoring/assignment.js';
import { ruleIndex, type SectionRef } from '../scoring/rule-index.js';
import type { EventRules, Panel, RuleEntry } from '../scoring/rules.js';

/** What a substitution is decided on; `book` is the fold. */
export interface SubstituteSituation {
  rules: EventRules;
  book: {
    sheet(key: SheetKey): SheetView;
    isAbsent(entry: string, stage: string, judge: string, aspect: string): boolean;
    takesPart(entry: string, stage: string): boolean;
    isDeclaredAbsent(entry: string, stage: string, judge: string, aspect: string): boolean;
    isReplaced(entry: string, stage: string, judge: string, aspect: string): boolean;
  };
  eventState: EventState;
}

/** Who stands in for whom in a stage. */
export interface SubstituteCommand {
  stage: string;
  /** Code of the judge who goes. */
  judge: string;
  /** Who comes: perhaps of another panel, perhaps new to the event. */
  substitute: { id: string; code: string };
  /** Ids of entries that the substitute may not mark: trainees, colleagues. Besides those that the rules say. */
  recused: readonly string[];
  reason: string;
}

export type SubstituteRow = Extract<JournalBody, { kind: 'substitute' }>;

/** `rules`: the same ones when the panels know the substitute already. */
export interface Substitution {
  rules: EventRules;
  row: SubstituteRow;
}

interface Sheet {
  ref: SectionRef;
  entry: RuleEntry;
}

/**
 * A substitute steps in (contest.md §2): all sheets of a judge in a stage that are not submitted go to the substitute, who
 * starts them afresh; what was submitted stays the first judge's, and so does what the substitute is recused from, until
 * somebody else steps in for it. Later the same way back. Refuses with substitute_closed (sheets are not marked now),
 * substitute_nothing (no such sheet), substitute_same, substitute_recused (may mark none of them), substitute_serves (already
 * marks one of them) and substitute_absent (is declared absent for one of them).
 */
export function decideSubstitute(situation: SubstituteSituation, command: SubstituteCommand): Result<Substitution> {
  const { rules, eventState } = situation;
  const { stage, substitute, reason } = command;
  if (eventState !== 'registration_closed' && eventState !== 'running') return refuse('substitute_closed');
  const from = rules.judges.find(({ code }) => code === command.judge)?.id;
  if (from === substitute.id) return refuse('substitute_same');
  const open = from === undefined ? [] : openSheets(situation, stage, from);
  const [first] = open;
  if (from === undefined || !first) return refuse('substitute_nothing', { judge: command.judge });
  const sheets = open.filter(mayMark(rules, command));
  if (sheets.length === 0) return refuse('substitute_recused', { judge: substitute.code, number: first.entry.number });
  const serves = sheets.find((sheet) => marks(situation, sheet, substitute.id));
  if (serves) return refuse('substitute_serves', { judge: substitute.code, number: serves.entry.number });
  const away = sheets.find((sheet) => isDeclaredAbsent(situation, sheet, substitute.id));
  if (away) return refuse('substitute_absent', { judge: substitute.code, number: away.entry.number });
  const row: SubstituteRow = { kind: 'substitute', stage, from, to: substitute.id, sheets: spelt(sheets), reason };
  return ok({ rules: withReserve(rules, sheets, from, command), row });
}

/**
 * Sheets of a judge in a stage on which there is still something to mark, section by section, were the judge here: whoever
 * is ill is often declared absent first.
 */
function openSheets({ rules, book }: SubstituteSituation, stage: string, judge: string): Sheet[] {
  const isAbsent: Absences['isAbsent'] = (entry, of, who, aspect) =>
    who === judge ? book.isReplaced(entry, of, who, aspect) : book.isAbsent(entry, of, who, aspect);
  const isOpen = ({ ref, entry }: Sheet) => {
    const key = { stage, section: ref.section.code, entry: entry.id, judge };
    if (!book.takesPart(entry.id, stage) || book.sheet(key).state !== 'open') return false;
    const seat = isRecusedReserve(rules, ref, key) ? all(ref, isAbsent, key) : aspectsOf(rules, { isAbsent }, key);
    return seat.some(({ absent }) => !absent);
  };
  return [...(ruleIndex(rules).byStage.get(stage)?.values() ?? [])]
    .flatMap((ref) => rules.entries.map((entry) => ({ ref, entry })))
    .filter(isOpen);
}

/** Recused judges have no sheet; a substitute who was recused after stepping in still holds the seat of somebody else. */
function isRecusedReserve(rules: EventRules, ref: SectionRef, { entry, judge }: SheetKey): boolean {
  const index = ruleIndex(rules);
  const sits = panelFor(index, ref, entry)?.reserves?.includes(judge) === true;
  return sits && index.recused.get(entry)?.has(judge) === true;
}

const all = (
  { section }: SectionRef,
  isAbsent: Absences['isAbsent'],
  { entry, stage, judge }: SheetKey,
): SheetAspect[] => section.aspects.map((aspect) => ({ aspect, absent: isAbsent(entry, stage, judge, aspect.code) }));

/** Whether the substitute is not recused from the entry of a sheet. */
function mayMark(rules: EventRules, { substitute, recused }: SubstituteCommand): (sheet: Sheet) => boolean {
  const known = ruleIndex(rules).recused;
  return ({ entry }) => !recused.includes(entry.id) && known.get(entry.id)?.has(substitute.id) !== true;
}

/** Whether a judge sits on the panel of a sheet, and not as a reserve only. */
function marks({ rules, book }: SubstituteSituation, { ref, entry }: Sheet, judge: string): boolean {
  if (!panelFor(ruleIndex(rules), ref, entry.id)?.judges.includes(judge)) return false;
  return ref.section.aspects.some(({ code }) => !book.isReplaced(entry.id, ref.stage.code, judge, code));
}

const isDeclaredAbsent = ({ book }: SubstituteSituation, { ref, entry }: Sheet, judge: string): boolean =>
  ref.section.aspects.some(({ code }) => book.isDeclaredAbsent(entry.id, ref.stage.code, judge, code));

function spelt(sheets: readonly Sheet[]): SubstituteRow['sheets'] {
  const entries = new Map<string, string[]>();
  for (const { ref, entry } of sheets)
    entries.set(ref.section.code, [...(entries.get(ref.section.code) ?? []), entry.id]);
  return [...entries].map(([section, ids]) => ({ section, entries: ids }));
}

/**
 * The rules with the substitute as a reserve of the panels concerned, next to the judge who goes. No recusal is added: it
 * would take back what the substitute marked elsewhere before, and a reserve marks nothing but what a row spells out.
 */
function withReserve(
  rules: EventRules,
  sheets: readonly Sheet[],
  from: string,
  { substitute }: SubstituteCommand,
): EventRules {
  const index = ruleIndex(rules);
  const concerned = new Set(sheets.map(({ ref, entry }) => panelFor(index, ref, entry.id)));
  const knows = (panel: Panel) => !concerned.has(panel) || panel.judges.includes(substitute.id);
  if (rules.panels.every(knows)) return rules;
  const isNew = !rules.judges.some(({ id }) => id === substitute.id);
  return {
    ...rules,
    judges: isNew ? [...rules.judges, { id: substitute.id, code: substitute.code }] : rules.judges,
    panels: rules.panels.map((panel) => (knows(panel) ? panel : reserved(panel, from, substitute.id))),
  };
}

function reserved(panel: Panel, from: string, to: string): Panel {
  const judges = panel.judges.flatMap((judge) => (judge === from ? [judge, to] : [judge]));
  return { ...panel, judges, reserves: [...(panel.reserves ?? []), to] };
}

/** No code of a definition file is longer than 32; room for the number is kept. */
const LONGEST_PREFIX = 25;

/** The next code in the way the others are written: J5 after J4, J05 after J04; `like` is one of them. */
export function nextJudgeCode(codes: readonly string[], like: string): string {
  const words = like.replace(/\d+$/, '');
  const prefix = words.slice(0, LONGEST_PREFIX);
  const numbers = codes
    .filter((code) => code.startsWith(prefix))
    .map((code) => code.slice(prefix.length))
    .filter((rest) => /^\d{1,6}$/.test(rest))
    .map(Number);
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(Math.min(6, like.length - words.length), '0')}`;
}
