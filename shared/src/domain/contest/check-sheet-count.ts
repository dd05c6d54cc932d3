import { type DefinedEvent, type Definition, LIMITS } from './definition.js';
import type { FaultList } from './faults.js';
import { sessionSizes } from './session-sizes.js';

/** A file of a few kilobytes can ask for a hundred million sheets: every entry, section and judge of a panel is one. */
export function checkSheetCount({ events }: Definition, faults: FaultList): void {
  const count = events.reduce((sum, event) => sum + sheetCount(event), 0);
  const limit = LIMITS.allSheets;
  if (count > limit) faults.add(['events'], 'sheets_too_many', { count, limit });
}

/** Sheets that an event will have, recusals not taken off; panels of stages that do not exist make none. */
function sheetCount(event: DefinedEvent): number {
  const sections = new Map(event.stages.map(({ code, criteria }) => [code, sectionCount(criteria)]));
  const sizes = sessionSizes(event);
  return event.panels.reduce((sum, { stage, sections: named, sessions, judges }) => {
    const entries = sessions
      ? sessions.reduce((all, session) => all + (sizes.get(`${stage}/${session}`) ?? 0), 0)
      : event.entries.length;
    return sum + (named?.length ?? sections.get(stage) ?? 0) * entries * judges.length;
  }, 0);
}

/** The short form of a stage stands for one section. */
const sectionCount = (criteria: DefinedEvent['stages'][number]['criteria']): number =>
  criteria?.reduce((sum, { sections }) => sum + sections.length, 0) ?? 1;
