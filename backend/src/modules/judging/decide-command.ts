import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { decideMark } from '@leitai/shared/domain/judging/decide-mark';
import { decideSubmit } from '@leitai/shared/domain/judging/decide-submit';
import type { Violation } from '@leitai/shared/domain/problem/violation';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { Aspect, EventRules } from '@leitai/shared/domain/scoring/rules';
import type { Conflict } from '../../platform/http/refusal.js';
import type { NewRow } from '../journal/journal.service.js';
import type { MarkCommand, SheetCommand, SubmitCommand } from './sheet-command.js';
import type { SheetRow } from './sheet-rows.js';

/** Why a command was refused, as plain data: it crosses from the database's thread. */
export type Refused = Violation & { conflict?: Conflict };

export type Decided = { row: Omit<NewRow, 'content' | 'actor'>; sheet: Partial<SheetRow> } | { refused: Refused };

/** The aspects of a sheet's section, from the rules. */
export const aspectsOfSection = (rules: EventRules, sheet: SheetRow): readonly Aspect[] =>
  ruleIndex(rules).byStage.get(sheet.stage)?.get(sheet.section)?.section.aspects ?? [];

/** Current marks in the form of the pure rules. */
const viewOf = ({ state, revision, marks }: SheetRow) => ({
  state,
  revision,
  marks: new Map(Object.entries(marks).map(([aspect, [value, made]]) => [aspect, { value, revision: made }])),
});

const keyOf = ({ stage, section, entryId, judgeId }: SheetRow) => ({ stage, section, entry: entryId, judge: judgeId });

const rowOf = (sheet: SheetRow, { operationId }: SheetCommand, body: JournalBody) => ({
  eventId: sheet.eventId,
  operationId,
  body,
});

/** What becomes of a sheet by a mark, or why not. `blocked`: the judges of this judgement are too far apart. */
export function decideMarkCommand(rules: EventRules, sheet: SheetRow, command: MarkCommand, blocked: boolean): Decided {
  const { eventState, entryStatus, number } = sheet;
  const decided = decideMark(
    {
      sheet: viewOf(sheet),
      aspect: aspectsOfSection(rules, sheet).find(({ code }) => code === command.aspect),
      assigned: sheet.duties.includes(command.aspect),
      absent: sheet.away.includes(command.aspect),
      blocked,
      eventState,
      entryStatus,
      number,
    },
    command,
  );
  if (!decided.ok) return { refused: refusalOf(decided.violation, sheet, command) };
  const { value, revision } = decided.value;
  const body: JournalBody = { kind: 'mark', ...keyOf(sheet), aspect: command.aspect, value, revision };
  return {
    row: { ...rowOf(sheet, command, body), device: command.device, clientTime: command.clientTime },
    sheet: { revision, marks: { ...sheet.marks, [command.aspect]: [value, revision] } },
  };
}

/** A stale mark shows both values, so that the judge can pick one. */
function refusalOf(violation: Violation, sheet: SheetRow, { aspect, value }: MarkCommand): Refused {
  const stored = sheet.marks[aspect];
  if (violation.code !== 'mark_stale' || !stored) return violation;
  return { ...violation, conflict: { aspect, revision: sheet.revision, theirs: stored[0], yours: value } };
}

/** What becomes of a sheet by its submission, or why not. */
export function decideSubmitCommand(rules: EventRules, sheet: SheetRow, command: SubmitCommand): Decided {
  const { duties, away, eventState } = sheet;
  const aspects = aspectsOfSection(rules, sheet)
    .filter(({ code }) => duties.includes(code) || away.includes(code))
    .map((aspect) => ({ aspect, absent: away.includes(aspect.code) }));
  const decided = decideSubmit({ sheet: viewOf(sheet), aspects, eventState }, command);
  if (!decided.ok) return { refused: decided.violation };
  const body: JournalBody = { kind: 'submit', ...keyOf(sheet), revision: decided.value.revision };
  return { row: rowOf(sheet, command, body), sheet: { state: 'submitted' } };
}
