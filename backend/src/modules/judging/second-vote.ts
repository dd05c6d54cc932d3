import { dec } from '@leitai/shared/domain/decimal';
import { panelMark } from '@leitai/shared/domain/scoring/aspect-mark';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import type { Sql } from '../../platform/database/sql.js';
import { aspectsOfSection } from './decide-command.js';
import type { MarkCommand } from './sheet-command.js';
import { type SheetRow, sheetsBeside } from './sheet-rows.js';

/**
 * Whether a judgement waits for a second vote: all present judges of the sheet's section have submitted and are more
 * than one step apart [WorldSkills]. Asked only of a submitted sheet, so its extra query is rare. `known`: sheets that
 * commands earlier in the batch have changed.
 */
export async function awaitsSecondVote(
  sql: Sql,
  rules: EventRules,
  sheet: SheetRow,
  command: MarkCommand,
  known: ReadonlyMap<string, SheetRow>,
): Promise<boolean> {
  if (sheet.state !== 'submitted') return false;
  const aspect = aspectsOfSection(rules, sheet).find(({ code }) => code === command.aspect);
  if (aspect?.input.type !== 'judgement') return false;
  const panel = (await sheetsBeside(sql, sheet)).map((stored) => known.get(stored.id) ?? stored);
  const present = panel.filter(({ duties }) => duties.includes(aspect.code));
  const votes = present.map(({ state, marks }) => (state === 'submitted' ? marks[aspect.code]?.[0] : undefined));
  if (votes.some((vote) => vote === undefined)) return false;
  return (
    panelMark(
      aspect,
      votes.map((vote) => dec(vote!)),
      0,
      2,
    ).state === 'blocked'
  );
}
