import type { JournalBody } from '@leitai/shared/domain/journal/rows';
import { decideTakeOver } from '@leitai/shared/domain/judging/decide-hold';
import { decideMark } from '@leitai/shared/domain/judging/decide-mark';
import { decideSubmit } from '@leitai/shared/domain/judging/decide-submit';
import { afterMark, deviceId, type Holding, isReleased } from '@leitai/shared/domain/judging/hold';
import type { Violation } from '@leitai/shared/domain/problem/violation';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { Aspect, EventRules } from '@leitai/shared/domain/scoring/rules';
import type { Conflict } from '../../platform/http/refusal.js';
import type { NewRow } from '../journal/journal.service.js';
import type { MarkCommand, SheetCommand, SubmitCommand, TakeOverCommand } from './sheet-command.js';
import type { SheetRow } from './sheet-rows.js';

/** Why a command was refused, as plain data: it crosses from the database's thread. */
export type Refused = Violation & { conflict?: Conflict };

/** `sheet`: what changes of its marks and state; `holding`: of who has it. */
export interface Change {
  row: Omit<NewRow, 'content' | 'actor'>;
  sheet?: Partial<SheetRow>;
  holding?: Holding;
}

export type Decided = Change | { refused: Refused };

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

const saidBy = ({ device, clientTime }: MarkCommand) => ({ device, clientTime });

/** What a released device still sends: in the history, whatever the rules would say of it. */
function lateMark(sheet: SheetRow, command: MarkCommand): Change {
  const { aspect, value } = command;
  const body: JournalBody = { kind: 'late', ...keyOf(sheet), aspect, value };
  return { row: { ...rowOf(sheet, command, body), ...saidBy(command) } };
}

/** What becomes of a sheet by a mark at `now` (ms), or why not. `blocked`: the judges of this judgement are too far apart. */
export function decideMarkCommand(
  rules: EventRules,
  sheet: SheetRow,
  command: MarkCommand,
  { blocked, now }: { blocked: boolean; now: number },
): Decided {
  if (isReleased(sheet, command.device)) return lateMark(sheet, command);
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
    row: { ...rowOf(sheet, command, body), ...saidBy(command) },
    sheet: { revision, marks: { ...sheet.marks, [command.aspect]: [value, revision] } },
    ...(sheet.hold === null && {
      holding: { hold: afterMark(sheet, command.device, now), released: sheet.released },
    }),
  };
}

/** A stale mark shows both values, so that the judge can pick one. */
function refusalOf(violation: Violation, sheet: SheetRow, { aspect, value }: MarkCommand): Refused {
  const stored = sheet.marks[aspect];
  if (violation.code !== 'mark_stale' || !stored) return violation;
  const [theirs, made] = stored;
  return { ...violation, conflict: { aspect, revision: sheet.revision, made, theirs, yours: value } };
}

/** What becomes of a sheet by its submission, or why not. */
export function decideSubmitCommand(rules: EventRules, sheet: SheetRow, command: SubmitCommand): Decided {
  const { duties, away, eventState } = sheet;
  const aspects = aspectsOfSection(rules, sheet)
    .filter(({ code }) => duties.includes(code) || away.includes(code))
    .map((aspect) => ({ aspect, absent: away.includes(aspect.code) }));
  const decided = decideSubmit({ sheet: viewOf(sheet), aspects, eventState, holding: sheet }, command);
  if (!decided.ok) return { refused: decided.violation };
  const body: JournalBody = { kind: 'submit', ...keyOf(sheet), revision: decided.value.revision };
  return { row: rowOf(sheet, command, body), sheet: { state: 'submitted' } };
}

/** What becomes of a sheet when its judge goes on with it on another device at `now` (ms), or why not. */
export function decideTakeOverCommand(sheet: SheetRow, command: TakeOverCommand, now: number): Decided {
  const { state: sheetState, eventState, hold, released } = sheet;
  const decided = decideTakeOver({ sheetState, eventState, hold, released }, command, now);
  if (!decided.ok) return { refused: decided.violation };
  const from = hold && deviceId(hold.device);
  const body: JournalBody = {
    kind: 'take_over',
    ...keyOf(sheet),
    revision: sheet.revision,
    from,
    to: deviceId(command.device),
  };
  return { row: { ...rowOf(sheet, command, body), device: command.device }, holding: decided.value };
}
