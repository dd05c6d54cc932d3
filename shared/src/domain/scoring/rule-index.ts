import type { Aspect, Criterion, EventRules, Panel, RuleEntry, Section, Stage } from './rules.js';

/** A section with its place in the rules. `index` numbers the sections of the whole event. */
export interface SectionRef {
  index: number;
  stage: Stage;
  stageIndex: number;
  criterion: Criterion;
  section: Section;
  /** Panels that serve it, in the order of the rules. */
  panels: Panel[];
}

/** Look-ups into the rules of one event. */
export interface RuleIndex {
  entries: ReadonlyMap<string, RuleEntry>;
  sections: readonly SectionRef[];
  /** Stage code → section code → section. */
  byStage: ReadonlyMap<string, ReadonlyMap<string, SectionRef>>;
  /** Stage code → aspect code → its section and itself. */
  aspects: ReadonlyMap<string, ReadonlyMap<string, { ref: SectionRef; aspect: Aspect }>>;
  /** Entry id → judges recused from it. */
  recused: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<EventRules, RuleIndex>();

/** The index of a set of rules, built once: rules never change after they are compiled. */
export function ruleIndex(rules: EventRules): RuleIndex {
  const found = known.get(rules) ?? build(rules);
  known.set(rules, found);
  return found;
}

function build(rules: EventRules): RuleIndex {
  const sections = allSections(rules);
  const recused = new Map<string, Set<string>>();
  for (const { judge, entry } of rules.recusals) {
    recused.set(entry, (recused.get(entry) ?? new Set()).add(judge));
  }
  const ofStage = (stage: Stage) => sections.filter((ref) => ref.stage === stage);
  return {
    entries: new Map(rules.entries.map((entry) => [entry.id, entry])),
    sections,
    byStage: new Map(
      rules.stages.map((stage) => [stage.code, new Map(ofStage(stage).map((ref) => [ref.section.code, ref]))]),
    ),
    aspects: new Map(rules.stages.map((stage) => [stage.code, new Map(ofStage(stage).flatMap(aspectsByCode))])),
    recused,
  };
}

const aspectsByCode = (ref: SectionRef) =>
  ref.section.aspects.map((aspect): [string, { ref: SectionRef; aspect: Aspect }] => [aspect.code, { ref, aspect }]);

function allSections(rules: EventRules): SectionRef[] {
  const places = rules.stages.flatMap((stage, stageIndex) =>
    stage.scheme.criteria.flatMap((criterion) =>
      criterion.sections.map((section) => ({ stage, stageIndex, criterion, section })),
    ),
  );
  return places.map((place, index) => {
    const serves = (panel: Panel) => panel.stage === place.stage.code && panel.sections.includes(place.section.code);
    return { ...place, index, panels: rules.panels.filter(serves) };
  });
}
