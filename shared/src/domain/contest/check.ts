import { checkAbsences } from './check-absences.js';
import { checkEntries } from './check-entries.js';
import { checkMarks } from './check-marks.js';
import { checkPanels } from './check-panels.js';
import { checkAwards, checkTies } from './check-ranking.js';
import { checkRegistration } from './check-registration.js';
import { checkSheetCount } from './check-sheet-count.js';
import { checkStages } from './check-stages.js';
import type { Definition } from './definition.js';
import { eventScope } from './event-scope.js';
import type { Report } from './faults.js';
import { unique } from './unique.js';

/**
 * Checks what the parts of a definition mean together. Pure; work grows with the size of the file, not its square. `now`
 * is the server's time in milliseconds: nobody can have agreed to anything later.
 */
export function checkEvents(definition: Definition, now: number, report: Report): void {
  const { faults } = report;
  unique(
    definition.judges,
    (judge) => judge.code,
    (index) => ['judges', index, 'code'],
    faults,
  );
  unique(
    definition.events,
    (event) => event.code,
    (index) => ['events', index, 'code'],
    faults,
  );
  checkSheetCount(definition, faults);
  for (const index of definition.events.keys()) checkEvent(definition, index, now, report);
}

function checkEvent(definition: Definition, index: number, now: number, report: Report): void {
  const scope = eventScope(definition, index);
  const before = report.faults.count;
  checkStages(scope, report);
  checkTies(scope, report.faults);
  checkAwards(scope, report.faults);
  checkEntries(scope, now, report);
  checkRegistration(definition, scope, report.faults);
  checkPanels(scope, report);
  checkAbsences(scope, report.faults);
  // Marks are checked against the compiled rules, which need all of the above.
  if (report.faults.count === before) checkMarks(definition, scope, report.faults);
}
