import type { JournalBody } from '../journal/rows.js';
import { checkValue } from '../scoring/check-value.js';
import { ruleIndex } from '../scoring/rule-index.js';
import type { EventRules } from '../scoring/rules.js';
import { type CompileIds, idOf } from './compile.js';
import type { DefinedAbsence, DefinedEvent, DefinedSheet, Definition } from './definition.js';

/** What the journal says about moves that nobody made by hand. */
const IMPORTED = '随竞赛定义导入';

/**
 * Journal rows of an imported event, in the order to write: policy, state, absences, each sheet's marks and its submission,
 * entry statuses. Deterministic: the same checked definition and ids give the same rows.
 */
export function* definitionJournal(
  definition: Definition,
  eventIndex: number,
  rules: EventRules,
  ids: CompileIds,
): Generator<JournalBody> {
  const event = definition.events[eventIndex];
  if (!event) throw new Error(`no event ${eventIndex}`);
  yield { kind: 'policy', policy: definition.contest.policy };
  if (event.state !== 'draft') yield { kind: 'state', state: event.state, reason: IMPORTED };
  yield* absenceRows(event, ids);
  for (const sheet of event.marks) yield* sheetRows(sheet, rules, ids);
  yield* statusRows(event, ids);
}

/** An absence spells out its entries, so that the fold needs no scope rules. */
function absenceRows(event: DefinedEvent, ids: CompileIds): JournalBody[] {
  const placed = numbersBySession(event);
  const all = event.entries.map((entry) => entry.number);
  const numbers = ({ entry, session, stage }: DefinedAbsence) => {
    if (entry !== undefined) return [entry];
    return session === undefined ? all : (placed.get(`${stage}/${session}`) ?? []);
  };
  return event.absences.map((absence) => ({
    kind: 'absence',
    judge: idOf(ids.judges, absence.judge),
    stage: absence.stage,
    entries: numbers(absence).map((number) => idOf(ids.entries, number)),
    aspects: absence.aspects,
    absent: true,
    reason: absence.reason,
  }));
}

function numbersBySession(event: DefinedEvent): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { number, placements } of event.entries) {
    for (const { stage, session } of placements) {
      const key = `${stage}/${session}`;
      const numbers = map.get(key) ?? [];
      numbers.push(number);
      map.set(key, numbers);
    }
  }
  return map;
}

/** Marks in scheme order, each raising the sheet's revision by one; then the submission at the last revision. */
function sheetRows(sheet: DefinedSheet, rules: EventRules, ids: CompileIds): JournalBody[] {
  const { stage, section } = sheet;
  const who = { stage, section, entry: idOf(ids.entries, sheet.entry), judge: idOf(ids.judges, sheet.judge) };
  const aspects = ruleIndex(rules).byStage.get(stage)?.get(section)?.section.aspects ?? [];
  const marks = aspects
    .filter((aspect) => Object.hasOwn(sheet.values, aspect.code))
    .map((aspect, index): JournalBody => {
      const checked = checkValue(aspect, sheet.values[aspect.code] ?? '');
      if (!checked.ok) throw new Error(`unchecked mark of ${aspect.code}`);
      return { kind: 'mark', ...who, aspect: aspect.code, value: checked.value, revision: index + 1 };
    });
  return [...marks, { kind: 'submit', ...who, revision: marks.length }];
}

const statusRows = (event: DefinedEvent, ids: CompileIds): JournalBody[] =>
  event.entries
    .filter((entry) => entry.status !== 'active')
    .map((entry) => ({
      kind: 'status',
      entry: idOf(ids.entries, entry.number),
      status: entry.status,
      reason: entry.statusReason ?? IMPORTED,
    }));
