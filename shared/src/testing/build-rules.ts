import type { Aspect, AspectInput, Criterion, EventRules, Panel, Section, Stage } from '../domain/scoring/rules.js';

/** Rules for tests, as small as they can be: everything that a test does not name is the plainest value. */
export const anAspect = (code: string, input: AspectInput, more: Partial<Aspect> = {}): Aspect => ({
  code,
  name: { zh: code },
  max: '10',
  factor: '1',
  deduction: false,
  input,
  ...more,
});

export const inputs = {
  binary: { type: 'binary' },
  judgement: { type: 'judgement', descriptors: [] },
  panel: { type: 'panel', step: '0.25', trim: { drop: 1, from: 5 } },
  value: { type: 'value', min: '0', places: 2 },
  fast: { type: 'time', points: { kind: 'rank', table: ['10', '6', '3'] } },
} as const satisfies Record<string, AspectInput>;

/** A panel aspect 0..10 in quarters, from which one mark each side is dropped once five judges are present. */
export const aPanelAspect = (code: string, more: Partial<Aspect> = {}): Aspect => anAspect(code, inputs.panel, more);

export const aSection = (code: string, aspects: Aspect[], factor = '1'): Section => ({
  code,
  name: { zh: code },
  factor,
  aspects,
});

export const aCriterion = (code: string, sections: Section[], factor = '1'): Criterion => ({
  code,
  name: { zh: code },
  factor,
  sections,
});

/** A stage whose scheme adds up to `total` (null = unbounded) and that is the whole score. */
export const aStage = (code: string, criteria: Criterion[], more: Partial<Stage> & { total?: string | null } = {}) => {
  const { total = '100', ...fields } = more;
  const plain: Stage = {
    code,
    name: { zh: code },
    kind: 'practical',
    weight: '1',
    scheme: { total, criteria },
    sessions: [],
    advance: null,
  };
  return { ...plain, ...fields };
};

/** A panel for every section of a stage. */
export const aPanel = (stage: Stage, judges: string[], more: Partial<Panel> = {}): Panel => ({
  code: `${stage.code}-panel`,
  stage: stage.code,
  sections: stage.scheme.criteria.flatMap(({ sections }) => sections.map(({ code }) => code)),
  sessions: null,
  judges,
  minimum: 1,
  ...more,
});

/** Entries with numbers 1..n and ids e1..en. */
export const entries = (count: number): EventRules['entries'] =>
  Array.from({ length: count }, (_, at) => ({ id: `e${at + 1}`, number: `${at + 1}`, placements: [] }));

export const judges = (count: number): string[] => Array.from({ length: count }, (_, at) => `j${at + 1}`);

/** An event of these stages, each marked by its own panel of the given judges. */
export function rulesOf(stages: Stage[], panel: string[], more: Partial<EventRules> = {}): EventRules {
  return {
    ruleSet: 'leitai-rules/1',
    event: 'event',
    decimals: 2,
    rounding: 'stages',
    stages,
    ties: [],
    awards: null,
    entries: entries(3),
    judges: panel.map((id) => ({ id, code: id })),
    panels: stages.map((stage) => aPanel(stage, panel)),
    recusals: [],
    ...more,
  };
}
