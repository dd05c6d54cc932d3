import { votedMark } from '@leitai/shared/domain/scoring/aspect-mark';
import type { Aspect, EventRules } from '@leitai/shared/domain/scoring/rules';
import type { Sql } from '../../platform/database/sql.js';
import { aspectsOfSection } from './decide-command.js';
import type { MarkCommand } from './sheet-command.js';
import { type SheetRow, sheetsBeside, sheetsOfSection } from './sheet-rows.js';

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
  return isApart(aspect, panel);
}

/** Asks, for one sheet after the other, which of its aspects wait for a second vote; one query for each section. */
export function secondVotes(sql: Sql): (rules: EventRules, sheet: SheetRow) => Promise<string[]> {
  const sections = new Map<string, Promise<Map<string, SheetRow[]>>>();
  return async (rules, sheet) => {
    const judgements = aspectsOfSection(rules, sheet).filter(({ input }) => input.type === 'judgement');
    const own = judgements.filter(({ code }) => sheet.duties.includes(code));
    if (sheet.state !== 'submitted' || sheet.eventState !== 'running' || own.length === 0) return [];
    const key = `${sheet.eventId}/${sheet.stage}/${sheet.section}`;
    const panels = sections.get(key) ?? sheetsOfSection(sql, sheet).then(byEntry);
    sections.set(key, panels);
    const panel = (await panels).get(sheet.entryId) ?? [];
    return own.filter((aspect) => isApart(aspect, panel)).map(({ code }) => code);
  };
}

/** Judgements whose judges are too far apart, over all sheets of an event; `entry` is its id. */
export function apartIn(rules: EventRules, sheets: readonly SheetRow[]) {
  return [...groupedBy(sheets, ({ stage, section }) => `${stage}\n${section}`).values()].flatMap((mine) => {
    const [first] = mine;
    const judgements = first ? aspectsOfSection(rules, first).filter(({ input }) => input.type === 'judgement') : [];
    if (!first || judgements.length === 0) return [];
    return [...byEntry(mine)].flatMap(([entry, panel]) =>
      judgements
        .filter((aspect) => isApart(aspect, panel))
        .map(({ code: aspect }) => ({ stage: first.stage, section: first.section, entry, aspect })),
    );
  });
}

const byEntry = (sheets: readonly SheetRow[]) => groupedBy(sheets, ({ entryId }) => entryId);

function groupedBy(sheets: readonly SheetRow[], keyOf: (sheet: SheetRow) => string): Map<string, SheetRow[]> {
  const groups = new Map<string, SheetRow[]>();
  for (const sheet of sheets) {
    const group = groups.get(keyOf(sheet));
    if (group) group.push(sheet);
    else groups.set(keyOf(sheet), [sheet]);
  }
  return groups;
}

/** Whether all present judges of an entry have voted and are too far apart. The panel's minimum cannot hide that. */
function isApart(aspect: Aspect, panel: readonly SheetRow[]): boolean {
  const present = panel.filter(({ duties }) => duties.includes(aspect.code));
  const votes = present.map(({ state, marks }) => ({
    submitted: state === 'submitted',
    value: marks[aspect.code]?.[0],
  }));
  return votedMark(aspect, votes, 0, 2).state === 'blocked';
}
