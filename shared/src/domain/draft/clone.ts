import type { DefinedAspect, DefinedEvent, DefinedJudge, DefinedStage, Definition } from '../contest/definition.js';
import { seatsOf } from '../scoring/assignment.js';
import type { Aspect, EventRules, LocalName, Panel, Stage, TieKey } from '../scoring/rules.js';
import { emptyDraft } from './start.js';

/** An event that was held, as its contest keeps it. */
export interface HeldEvent {
  code: string;
  name: LocalName;
  rules: EventRules;
}

/**
 * The set-up of a contest that was held, as a new draft: stages, weights, schemes, sessions and panels. No person comes along:
 * entries and marks stay behind, judges keep their codes and get new names, dates are for the organiser to set. Who stepped
 * in on the day stays behind, too: the panels are those that were set up.
 */
export function cloneContest(name: string, code: string, held: readonly HeldEvent[]): Definition {
  const codes = [...new Set(held.flatMap(({ rules }) => codesOfSeats(rules)))];
  const judges = codes.toSorted().map((judge): DefinedJudge => ({ code: judge, name: '', role: 'judge' }));
  return { ...emptyDraft(name, code), judges, events: held.map(eventOf) };
}

const named = ({ zh, en }: LocalName) => (en === undefined ? { name: zh } : { name: zh, nameEn: en });

function eventOf({ code, name, rules }: HeldEvent): DefinedEvent {
  const judge = new Map(rules.judges.map((each) => [each.id, each.code]));
  return {
    code,
    ...named(name),
    kind: 'individual',
    state: 'published',
    decimals: rules.decimals,
    rounding: rules.rounding,
    stages: rules.stages.map(stageOf),
    ties: rules.ties.map(tieText),
    awards: rules.awards,
    honours: (rules.honours ?? []).map(({ name: title, rule, from, to }) => ({
      ...named(title),
      ...{ from, to, rule: rule.zh },
      ...(rule.en !== undefined && { ruleEn: rule.en }),
    })),
    entries: [],
    panels: rules.panels.map((panel) => panelOf(panel, judge)),
    recusals: [],
    absences: [],
    marks: [],
  };
}

function codesOfSeats({ judges, panels }: EventRules): string[] {
  const seated = new Set(panels.flatMap(seatsOf));
  return judges.filter(({ id }) => seated.has(id)).map(({ code }) => code);
}

function panelOf(panel: Panel, codes: ReadonlyMap<string, string>) {
  const { code, stage, sections, sessions, minimum } = panel;
  const own = seatsOf(panel).flatMap((id) => codes.get(id) ?? []);
  return { code, stage, sections, judges: own, minimum, ...(sessions && { sessions }) };
}

function stageOf({ scheme, weight, ...stage }: Stage): DefinedStage {
  const { total, criteria } = scheme;
  return {
    code: stage.code,
    ...named(stage.name),
    kind: stage.kind,
    weight,
    unbounded: total === null,
    ...(total !== null && stage.kind !== 'practical' && { total }),
    criteria: criteria.map((criterion) => ({
      code: criterion.code,
      ...named(criterion.name),
      factor: criterion.factor,
      sections: criterion.sections.map(({ name, aspects, ...section }) => ({
        ...section,
        ...named(name),
        aspects: aspects.map(aspectOf),
      })),
    })),
    sessions: stage.sessions.map(({ code, name, stations }) => ({ code, ...named(name), stations })),
    ...(stage.advance && { advance: advanceOf(stage.advance) }),
  };
}

function advanceOf({ to, ties, by }: NonNullable<Stage['advance']>): NonNullable<DefinedStage['advance']> {
  if (by.kind === 'top') return { to, ties, top: by.n };
  return by.kind === 'percent' ? { to, ties, percent: by.percent } : { to, ties, minimum: by.score };
}

function aspectOf({ code, name, max, factor, deduction, input }: Aspect): DefinedAspect {
  const base = { code, ...named(name), max, factor, deduction };
  if (input.type === 'judgement') {
    const descriptors = input.descriptors.map(({ zh, en }) =>
      en === undefined ? { text: zh } : { text: zh, textEn: en },
    );
    return { ...base, type: 'judgement', descriptors };
  }
  if (input.type !== 'time') return { ...base, ...input };
  const { points } = input;
  return points.kind === 'rank'
    ? { ...base, type: 'time', table: points.table }
    : { ...base, type: 'time', target: points.targetMs, limit: points.limitMs };
}

function tieText(tie: TieKey): string {
  const part = {
    stage: '',
    criterion: 'criterion' in tie ? tie.criterion : '',
    section: 'section' in tie ? tie.section : '',
  };
  const last = tie.by === 'time' ? tie.aspect : part[tie.by];
  return last === '' ? `${tie.by}:${tie.stage}` : `${tie.by}:${tie.stage}/${last}`;
}

/** A definition as the start of a draft: without entries and all that names them; its dates stay. */
export const withoutEntries = (definition: Definition): Definition => ({
  ...definition,
  events: definition.events.map((event) => ({
    ...event,
    state: 'published',
    entries: [],
    recusals: [],
    absences: [],
    marks: [],
  })),
});
