import { canonical, sum } from '../decimal.js';
import type {
  AwardQuota,
  Criterion,
  EventRules,
  Honour,
  LocalName,
  Panel,
  RuleEntry,
  Stage,
} from '../scoring/rules.js';
import { compileAspect } from './compile-aspect.js';
import type { DefinedEvent, Definition } from './definition.js';
import { type EventScope, eventScope, type StageScope } from './event-scope.js';
import { minimumOf, sectionsOf } from './panel-minimum.js';
import { schemeTotal } from './scheme-total.js';
import { parseTie } from './ties.js';
import { weightOf } from './weights.js';

/** Pseudonyms for what a file calls by number and code. */
export interface CompileIds {
  event: string;
  /** Entry number → id. */
  entries: ReadonlyMap<string, string>;
  /** Judge code → id. */
  judges: ReadonlyMap<string, string>;
}

/**
 * The rules of one event of a checked definition, with defaults filled in and short forms spelt out. The same definition
 * and ids give the same rules. Throws when an id is missing or the definition was not checked.
 */
export function compileEvent(definition: Definition, eventIndex: number, ids: CompileIds): EventRules {
  const scope = eventScope(definition, eventIndex);
  const { event } = scope;
  const judge = (code: string) => idOf(ids.judges, code);
  const entry = (number: string) => idOf(ids.entries, number);
  const serving = new Set(event.panels.flatMap((panel) => panel.judges));
  return {
    ruleSet: 'leitai-rules/1',
    event: ids.event,
    decimals: event.decimals,
    rounding: event.rounding,
    stages: [...scope.stages.values()].map((stage) => compileStage(event, stage)),
    ties: event.ties.flatMap((text) => parseTie(text) ?? []),
    awards: event.awards satisfies AwardQuota | null,
    // Left out when there are none: rules made before honours existed keep their hash.
    ...(event.honours.length > 0 && { honours: event.honours.map(compileHonour) }),
    entries: event.entries.map((one) => compileEntry(one, entry(one.number))),
    judges: definition.judges.filter(({ code }) => serving.has(code)).map(({ code }) => ({ id: judge(code), code })),
    panels: compilePanels(scope, judge),
    recusals: event.recusals.map((recusal) => ({ judge: judge(recusal.judge), entry: entry(recusal.entry) })),
  };
}

/** The id of a number or code; throws when there is none, for the definition was checked. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no id for ${name}`);
  return id;
}

const localName = ({ name, nameEn }: { name: string; nameEn?: string | undefined }): LocalName =>
  nameEn === undefined ? { zh: name } : { zh: name, en: nameEn };

function compileStage(event: DefinedEvent, scope: StageScope): Stage {
  const { stage } = scope;
  return {
    code: stage.code,
    name: localName(stage),
    kind: stage.kind,
    weight: weightOf(event, stage) ?? '1',
    scheme: { total: totalOf(scope), criteria: compileCriteria(scope) },
    sessions: stage.sessions.map((session) => ({
      code: session.code,
      name: localName(session),
      startsAt: session.startsAt ?? null,
      endsAt: session.endsAt ?? null,
      stations: session.stations,
    })),
    advance: compileAdvance(stage.advance),
  };
}

function totalOf({ stage, criteria, short }: StageScope): string | null {
  if (stage.unbounded) return null;
  return stage.total ?? (short ? canonical(sum(criteria.map(schemeTotal))) : '100');
}

const compileCriteria = ({ criteria }: StageScope): Criterion[] =>
  criteria.map((criterion) => ({
    code: criterion.code,
    name: localName(criterion),
    factor: criterion.factor,
    sections: criterion.sections.map((section) => ({
      code: section.code,
      name: localName(section),
      factor: section.factor,
      aspects: section.aspects.map(compileAspect),
    })),
  }));

function compileAdvance(advance: StageScope['stage']['advance']): Stage['advance'] {
  if (!advance) return null;
  const { to, ties, top, percent, minimum } = advance;
  if (top !== undefined) return { to, ties, by: { kind: 'top', n: top } };
  if (percent !== undefined) return { to, ties, by: { kind: 'percent', percent } };
  return { to, ties, by: { kind: 'minimum', score: minimum ?? '0' } };
}

const compileHonour = ({ rule, ruleEn, from, to, ...name }: DefinedEvent['honours'][number]): Honour => ({
  name: localName(name),
  rule: localName({ name: rule, nameEn: ruleEn }),
  from,
  to,
});

const compileEntry = (entry: DefinedEvent['entries'][number], id: string): RuleEntry => ({
  id,
  number: entry.number,
  placements: entry.placements.map(({ stage, session, station }) => ({ stage, session, station: station ?? null })),
});

const compilePanels = (scope: EventScope, judge: (code: string) => string): Panel[] =>
  scope.event.panels.flatMap((panel) => {
    const stage = scope.stages.get(panel.stage);
    if (!stage) return [];
    return {
      code: panel.code,
      stage: panel.stage,
      sections: sectionsOf(stage, panel),
      sessions: panel.sessions ?? null,
      judges: panel.judges.map(judge),
      minimum: minimumOf(stage, panel),
    };
  });
