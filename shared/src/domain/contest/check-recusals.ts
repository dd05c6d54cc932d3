import type { DefinedPanel } from './definition.js';
import type { EventScope } from './event-scope.js';
import type { FaultList } from './faults.js';
import { minimumOf } from './panel-minimum.js';
import { unique } from './unique.js';

interface Serving {
  panel: DefinedPanel;
  minimum: number;
}

/** Recusals name known judges and entries, and leave every panel enough judges. */
export function checkRecusals(scope: EventScope, faults: FaultList): void {
  const { event, at } = scope;
  unique(
    event.recusals,
    ({ judge, entry }) => `${judge}/${entry}`,
    (index) => at('recusals', index),
    faults,
  );
  const recused = new Map<string, { judges: Set<string>; index: number }>();
  event.recusals.forEach(({ judge, entry }, index) => {
    if (!scope.judges.has(judge)) faults.add(at('recusals', index, 'judge'), 'judge_unknown', { value: judge });
    if (!scope.entries.has(entry)) faults.add(at('recusals', index, 'entry'), 'entry_unknown', { value: entry });
    const judges = recused.get(entry)?.judges ?? new Set();
    recused.set(entry, { judges: judges.add(judge), index });
  });
  const panels = panelsByJudge(scope);
  for (const [entry, { judges, index }] of recused) {
    if (faults.full) return;
    const affected = new Set([...judges].flatMap((judge) => panels.get(judge) ?? []));
    for (const serving of affected) checkLeft(scope, entry, judges, serving, index, faults);
  }
}

function panelsByJudge(scope: EventScope): Map<string, Serving[]> {
  const map = new Map<string, Serving[]>();
  for (const panel of scope.event.panels) {
    const stage = scope.stages.get(panel.stage);
    if (!stage) continue;
    const serving = { panel, minimum: minimumOf(stage, panel) };
    for (const judge of new Set(panel.judges)) map.set(judge, [...(map.get(judge) ?? []), serving]);
  }
  return map;
}

function checkLeft(
  scope: EventScope,
  entry: string,
  recused: ReadonlySet<string>,
  { panel, minimum }: Serving,
  index: number,
  faults: FaultList,
): void {
  const placements = scope.event.entries[scope.entries.get(entry) ?? -1]?.placements ?? [];
  const session = placements.find((placement) => placement.stage === panel.stage)?.session;
  if (panel.sessions && (session === undefined || !panel.sessions.includes(session))) return;
  const judges = panel.judges.filter((judge) => !recused.has(judge)).length;
  if (judges < minimum) {
    faults.add(scope.at('recusals', index), 'recusal_leaves', { entry, panel: panel.code, judges, minimum });
  }
}
