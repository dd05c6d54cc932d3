import type { DefinedEvent, Definition } from '../contest/definition.js';
import type { DraftEdit, EditPath } from './edits.js';

/**
 * Codes are how parts of a draft know each other. Whoever changes or removes one takes the references along in the same
 * change, so that it is one thing to do and one to undo.
 */
export function recodeJudge(definition: Definition, index: number, code: string): DraftEdit[] {
  const before = definition.judges[index]?.code;
  return [
    { op: 'set', path: ['judges', index, 'code'], value: code },
    ...inPanels(definition, (path, judges) => swap([...path, 'judges'], judges, before, code)),
  ];
}

/** A judge leaves the contest and every panel. */
export function removeJudge(definition: Definition, index: number): DraftEdit[] {
  const before = definition.judges[index]?.code;
  return [
    ...inPanels(definition, (path, judges) => {
      const at = judges.indexOf(before ?? '');
      return at < 0 ? [] : [{ op: 'remove', path: [...path, 'judges'], at }];
    }),
    { op: 'remove', path: ['judges'], at: index },
  ];
}

function inPanels({ events }: Definition, make: (path: EditPath, judges: string[]) => DraftEdit[]): DraftEdit[] {
  return events.flatMap((event, e) =>
    event.panels.flatMap(({ judges }, index) => make(['events', e, 'panels', index], judges)),
  );
}

const swap = (path: EditPath, list: readonly string[], before: string | undefined, after: string): DraftEdit[] =>
  list.flatMap((each, at) => (each === before ? [{ op: 'set', path: [...path, at], value: after }] : []));

/** A stage leaves an event with its panels and its links of the tie chain. */
export function removeStage(event: DefinedEvent, at: EditPath, index: number): DraftEdit[] {
  const code = event.stages[index]?.code;
  const panels = matching(event.panels, (panel) => panel.stage === code);
  const ties = matching(event.ties, (tie) => tie.split(/[:/]/)[1] === code);
  return [
    ...panels.map((nth): DraftEdit => ({ op: 'remove', path: [...at, 'panels'], at: nth })),
    ...ties.map((nth): DraftEdit => ({ op: 'remove', path: [...at, 'ties'], at: nth })),
    ...event.stages.flatMap(({ advance }, nth): DraftEdit[] =>
      advance?.to === code ? [{ op: 'unset', path: [...at, 'stages', nth, 'advance'] }] : [],
    ),
    { op: 'remove', path: [...at, 'stages'], at: index },
  ];
}

/** A section leaves the panels that serve it by name; a panel that served nothing else goes with it. */
export function forgetSection(event: DefinedEvent, at: EditPath, stage: string, section: string): DraftEdit[] {
  const edits: DraftEdit[] = [];
  for (const nth of matching(event.panels, (panel) => panel.stage === stage)) {
    const { sections } = event.panels[nth] as DefinedEvent['panels'][number];
    const place = sections?.indexOf(section) ?? -1;
    if (place < 0) continue;
    if (sections?.length === 1) edits.push({ op: 'remove', path: [...at, 'panels'], at: nth });
    else edits.push({ op: 'remove', path: [...at, 'panels', nth, 'sections'], at: place });
  }
  const tie = `section:${stage}/${section}`;
  return [...edits, ...matching(event.ties, (each) => each === tie).map(removeTie(at))];
}

const removeTie =
  (at: EditPath) =>
  (nth: number): DraftEdit => ({ op: 'remove', path: [...at, 'ties'], at: nth });

/** Indices of what matches, last first: removing one leaves those that follow where they are. */
const matching = <T>(list: readonly T[], test: (item: T) => boolean): number[] =>
  list.flatMap((item, index) => (test(item) ? [index] : [])).reverse();
