import { checkCoverage } from './check-coverage.js';
import { checkRecusals } from './check-recusals.js';
import type { DefinedPanel } from './definition.js';
import type { EventScope, StageScope } from './event-scope.js';
import type { FaultList, Path, Report } from './faults.js';
import { JUDGEMENT_JUDGES, judgementSection, minimumOf } from './panel-minimum.js';
import { unique } from './unique.js';

/** Panels: who they are, what they serve, whether they are enough. */
export function checkPanels(scope: EventScope, report: Report): void {
  const { event, at } = scope;
  const { faults } = report;
  unique(
    event.panels,
    (panel) => panel.code,
    (index) => at('panels', index, 'code'),
    faults,
  );
  event.panels.forEach((panel, index) => {
    const stage = scope.stages.get(panel.stage);
    const place = at('panels', index);
    checkJudges(scope, panel, place, faults);
    if (!stage) faults.add([...place, 'stage'], 'stage_unknown', { value: panel.stage });
    else checkPanel(stage, panel, place, faults);
  });
  checkCoverage(scope, report);
  checkRecusals(scope, faults);
}

function checkJudges({ judges }: EventScope, panel: DefinedPanel, at: Path, faults: FaultList): void {
  unique(
    panel.judges,
    (judge) => judge,
    (index) => [...at, 'judges', index],
    faults,
  );
  panel.judges.forEach((value, index) => {
    if (!judges.has(value)) faults.add([...at, 'judges', index], 'judge_unknown', { value });
  });
}

function checkPanel(stage: StageScope, panel: DefinedPanel, at: Path, faults: FaultList): void {
  panel.sections?.forEach((value, index) => {
    if (!stage.sections.has(value)) faults.add([...at, 'sections', index], 'section_unknown', { value });
  });
  panel.sessions?.forEach((value, index) => {
    if (!stage.sessions.has(value)) faults.add([...at, 'sessions', index], 'session_unknown', { value });
  });
  const judges = panel.judges.length;
  const minimum = minimumOf(stage, panel);
  const judgement = judgementSection(stage, panel);
  if (judgement && judges < JUDGEMENT_JUDGES) {
    faults.add([...at, 'judges'], 'judgement_three', { section: judgement, judges });
  } else if (judges < minimum) faults.add([...at, 'judges'], 'minimum_high', { judges, minimum });
}
