import type {
  DefinedAspect,
  DefinedCriterion,
  DefinedEvent,
  DefinedSection,
  DefinedStage,
  Definition,
} from './definition.js';
import type { Path } from './faults.js';
import { shortScheme } from './short-form.js';

/** A stage with look-ups. Where a code appears twice the first counts; the second is a fault anyway. */
export interface StageScope {
  index: number;
  stage: DefinedStage;
  /** The criteria as written, or what the short form stands for. */
  criteria: DefinedCriterion[];
  /** True when the criteria come from the short form: paths then point to the stage itself. */
  short: boolean;
  criterionCodes: ReadonlySet<string>;
  sections: ReadonlyMap<string, DefinedSection>;
  aspects: ReadonlyMap<string, DefinedAspect>;
  /** Session code → its stations. */
  sessions: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One event of a definition with look-ups, so that no check searches lists. */
export interface EventScope {
  index: number;
  event: DefinedEvent;
  stages: ReadonlyMap<string, StageScope>;
  judges: ReadonlySet<string>;
  /** Entry number → index. */
  entries: ReadonlyMap<string, number>;
  at(...path: PropertyKey[]): Path;
}

export function eventScope(definition: Definition, index: number): EventScope {
  const event = definition.events[index];
  if (!event) throw new Error(`no event ${index}`);
  return {
    index,
    event,
    stages: firstByKey(event.stages.map((stage, at) => [stage.code, stageScope(stage, at)])),
    judges: new Set(definition.judges.map((judge) => judge.code)),
    entries: firstByKey(event.entries.map((entry, at) => [entry.number, at])),
    at: (...path) => ['events', index, ...path],
  };
}

function stageScope(stage: DefinedStage, index: number): StageScope {
  const criteria = stage.criteria ?? shortScheme(stage);
  const sections = criteria.flatMap((criterion) => criterion.sections);
  const aspects = sections.flatMap((section) => section.aspects);
  return {
    index,
    stage,
    criteria,
    short: stage.criteria === undefined,
    criterionCodes: new Set(criteria.map((criterion) => criterion.code)),
    sections: firstByKey(sections.map((section) => [section.code, section])),
    aspects: firstByKey(aspects.map((aspect) => [aspect.code, aspect])),
    sessions: firstByKey(stage.sessions.map((session) => [session.code, new Set(session.stations)])),
  };
}

function firstByKey<T>(pairs: readonly [string, T][]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [key, value] of pairs) if (!map.has(key)) map.set(key, value);
  return map;
}
