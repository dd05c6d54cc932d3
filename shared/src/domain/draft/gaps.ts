import type { DefinedEvent, DefinedPanel, DefinedStage, Definition } from '../contest/definition.js';
import { type Path, pathText } from '../contest/faults.js';
import type { ProblemCode } from '../problem/catalogue.js';
import type { Todo } from './todo.js';

/** Names and lists that a draft may leave empty for a while and a contest may not. */
export function gaps(definition: Definition): Todo[] {
  const { contest, judges, events } = definition;
  return [
    ...unless(contest.name, ['contest', 'name'], 'todo_contest_name'),
    ...(contest.organiser ? unless(contest.organiser.name, ['contest', 'organiser', 'name'], 'todo_organiser') : []),
    ...unless(events.length, ['events'], 'todo_events'),
    ...judges.flatMap(({ code, name }, index) => unless(name, ['judges', index, 'name'], 'todo_judge_name', { code })),
    ...events.flatMap((event, index) => eventGaps(event, ['events', index])),
  ];
}

function unless(there: string | number, path: Path, code: ProblemCode, params: Todo['params'] = {}): Todo[] {
  return there ? [] : [{ path: pathText(path), code, params, when: 'publishing' }];
}

const eventGaps = (event: DefinedEvent, at: Path): Todo[] => [
  ...unless(event.name, [...at, 'name'], 'todo_event_name'),
  ...unless(event.stages.length, [...at, 'stages'], 'todo_stages'),
  ...event.stages.flatMap((stage, index) => stageGaps(stage, [...at, 'stages', index])),
  ...event.panels.flatMap((panel, index) => panelGaps(panel, [...at, 'panels', index])),
];

const panelGaps = ({ code, judges }: DefinedPanel, at: Path): Todo[] =>
  unless(judges.length, [...at, 'judges'], 'todo_panel_judges', { panel: code });

const named = ({ name, code }: { name: string; code: string }, at: Path): Todo[] =>
  unless(name, [...at, 'name'], 'todo_name', { code });

function stageGaps(stage: DefinedStage, at: Path): Todo[] {
  return [
    ...named(stage, at),
    ...stage.sessions.flatMap((session, index) => named(session, [...at, 'sessions', index])),
    ...(stage.criteria ?? []).flatMap((criterion, index) => criterionGaps(criterion, [...at, 'criteria', index])),
  ];
}

type Criterion = NonNullable<DefinedStage['criteria']>[number];

const criterionGaps = (criterion: Criterion, at: Path): Todo[] => [
  ...named(criterion, at),
  ...unless(criterion.sections.length, at, 'todo_scheme_empty', { code: criterion.code }),
  ...criterion.sections.flatMap((section, s) => {
    const place = [...at, 'sections', s];
    return [
      ...named(section, place),
      ...unless(section.aspects.length, place, 'todo_scheme_empty', { code: section.code }),
      ...section.aspects.flatMap((aspect, a) => named(aspect, [...place, 'aspects', a])),
    ];
  }),
];
