import type { EventScope, StageScope } from './event-scope.js';
import type { FaultList, Report } from './faults.js';
import { sectionsOf } from './panel-minimum.js';

/** The session of a stage that has none. */
const IMPLICIT = '';

/** Each section of each session is marked by exactly one panel. */
export function checkCoverage(scope: EventScope, report: Report): void {
  const servedBy = new Map<string, string>();
  scope.event.panels.forEach((panel, index) => {
    const stage = scope.stages.get(panel.stage);
    if (!stage) return;
    for (const section of sectionsOf(stage, panel)) {
      for (const session of panel.sessions ?? sessionsOf(stage)) {
        if (report.faults.full) return;
        const key = keyOf(stage, section, session);
        const before = servedBy.get(key);
        if (before === undefined) servedBy.set(key, panel.code);
        else noteTwice(scope, index, { section, session, panel: before }, report.faults);
      }
    }
  });
  // Before an event runs its panels may still be open.
  if (scope.event.state === 'running') findGaps(scope, servedBy, report.faults);
}

function noteTwice(
  scope: EventScope,
  index: number,
  what: { section: string; session: string; panel: string },
  faults: FaultList,
): void {
  faults.add(scope.at('panels', index), 'section_served_twice', { ...what, session: shown(what.session) });
}

function findGaps(scope: EventScope, servedBy: ReadonlyMap<string, string>, faults: FaultList): void {
  for (const stage of scope.stages.values()) {
    for (const section of stage.sections.keys()) {
      for (const session of sessionsOf(stage)) {
        if (servedBy.has(keyOf(stage, section, session))) continue;
        faults.add(scope.at('stages', stage.index), 'section_unserved', { section, session: shown(session) });
      }
    }
  }
}

const sessionsOf = (stage: StageScope): string[] => (stage.sessions.size > 0 ? [...stage.sessions.keys()] : [IMPLICIT]);

const keyOf = (stage: StageScope, section: string, session: string) => `${stage.stage.code}/${section}/${session}`;

const shown = (session: string) => session || '–';
