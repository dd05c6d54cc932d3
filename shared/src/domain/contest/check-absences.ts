import { type DefinedAbsence, LIMITS } from './definition.js';
import type { EventScope } from './event-scope.js';
import type { FaultList, Path } from './faults.js';
import { sessionSizes } from './session-sizes.js';
import { unique } from './unique.js';

/** Absences name what exists, once, and spell out no more than a file may. */
export function checkAbsences(scope: EventScope, faults: FaultList): void {
  const { event, at } = scope;
  const inStage = new Set(event.panels.flatMap((panel) => panel.judges.map((judge) => `${panel.stage}/${judge}`)));
  const same = (absence: DefinedAbsence) =>
    [absence.judge, absence.stage, absence.entry ?? '', absence.session ?? '', ...absence.aspects.toSorted()].join('/');
  unique(event.absences, same, (index) => at('absences', index), faults);
  event.absences.forEach((absence, index) => {
    checkNames(scope, absence, at('absences', index), faults);
    const { judge, stage } = absence;
    if (!scope.judges.has(judge) || !scope.stages.has(stage) || inStage.has(`${stage}/${judge}`)) return;
    faults.add(at('absences', index, 'judge'), 'judge_not_in_stage', { judge, stage });
  });
  checkWidth(scope, faults);
}

function checkNames(scope: EventScope, absence: DefinedAbsence, at: Path, faults: FaultList): void {
  const { judge, entry, session, aspects } = absence;
  const stage = scope.stages.get(absence.stage);
  if (!scope.judges.has(judge)) faults.add([...at, 'judge'], 'judge_unknown', { value: judge });
  if (entry !== undefined && session !== undefined) faults.add(at, 'absence_scope_both');
  if (entry !== undefined && !scope.entries.has(entry)) faults.add([...at, 'entry'], 'entry_unknown', { value: entry });
  if (!stage) {
    faults.add([...at, 'stage'], 'stage_unknown', { value: absence.stage });
    return;
  }
  if (session !== undefined && !stage.sessions.has(session)) {
    faults.add([...at, 'session'], 'session_unknown', { value: session });
  }
  aspects.forEach((value, index) => {
    if (!stage.aspects.has(value)) faults.add([...at, 'aspects', index], 'aspect_not_in_stage', { value });
  });
}

/** A journal row spells out its entries: many absences of whole stages in a large event would not fit anywhere. */
function checkWidth(scope: EventScope, faults: FaultList): void {
  const { event, at } = scope;
  const sizes = sessionSizes(event);
  const width = ({ entry, session, stage }: DefinedAbsence) =>
    entry !== undefined ? 1 : session !== undefined ? (sizes.get(`${stage}/${session}`) ?? 0) : event.entries.length;
  const pairs = event.absences.reduce((sum, absence) => sum + width(absence), 0);
  if (pairs > LIMITS.absentPairs) faults.add(at('absences'), 'absences_wide', { limit: LIMITS.absentPairs });
}
