import type { DefinedAspect, DefinedCriterion, DefinedStage } from './definition.js';

/** What the one section and aspect of a short theory or timed stage are called, in panels, marks and tie rules. */
export const SHORT_CODES = { theory: 'theory', timed: 'time' } as const;

/** The scheme that the short form of a stage stands for; empty when the stage has none. */
export function shortScheme(stage: DefinedStage): DefinedCriterion[] {
  const { kind, max } = stage;
  if (kind === 'practical' || max === undefined) return [];
  const named = { code: SHORT_CODES[kind], name: stage.name, nameEn: stage.nameEn, factor: '1' };
  const base = { ...named, max, deduction: false };
  const aspect: DefinedAspect =
    kind === 'theory'
      ? { ...base, type: 'value', min: '0', places: stage.places ?? 2 }
      : { ...base, type: 'time', target: stage.target, limit: stage.limit, table: stage.table };
  return [{ ...named, sections: [{ ...named, aspects: [aspect] }] }];
}
