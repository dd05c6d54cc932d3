import type { DefinedPanel } from './definition.js';
import type { StageScope } from './event-scope.js';

/** Judges that a judgement aspect needs [WorldSkills]. */
export const JUDGEMENT_JUDGES = 3;

/** Sections that a panel marks: those it names, else all of the stage. */
export const sectionsOf = (stage: StageScope, panel: DefinedPanel): string[] =>
  panel.sections ?? [...stage.sections.keys()];

/** The first section of a panel that has a judgement aspect; null = none. */
export function judgementSection(stage: StageScope, panel: DefinedPanel): string | null {
  const judged = (code: string) => stage.sections.get(code)?.aspects.some((aspect) => aspect.type === 'judgement');
  return sectionsOf(stage, panel).find(judged) ?? null;
}

/** Fewer present judges than this: no mark. As written; else three where judgement is asked for, else one. */
export const minimumOf = (stage: StageScope, panel: DefinedPanel): number =>
  panel.minimum ?? (judgementSection(stage, panel) ? JUDGEMENT_JUDGES : 1);
