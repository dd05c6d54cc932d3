import { applyEdits, type DraftEdit } from './edits.js';
import { forgetSection, recodeJudge, removeJudge, removeStage } from './naming.js';

const panel = (stage: string, judges: string[], sections?: string[]) => ({ code: 'P', stage, judges, sections });
const definition = {
  judges: [{ code: 'J1' }, { code: 'J2' }],
  events: [
    {
      stages: [{ code: 'theory', advance: { to: 'practical' } }, { code: 'practical' }],
      ties: ['stage:practical', 'section:practical/A1', 'stage:theory'],
      panels: [
        panel('practical', ['J2', 'J1'], ['A1', 'A2']),
        panel('theory', ['J1']),
        panel('practical', ['J2'], ['A1']),
      ],
    },
  ],
} as never;
const event = (definition as { events: never[] }).events[0] as never;

interface Result {
  judges: { code: string }[];
  events: { stages: object[]; ties: string[]; panels: { judges: string[]; sections?: string[] }[] }[];
}
const after = (edits: DraftEdit[]) => applyEdits(definition, edits)!.document as Result;

test('a judge takes the new code along into the panels', () => {
  const { judges, events } = after(recodeJudge(definition, 0, 'J9'));
  expect(judges.map(({ code }) => code)).toEqual(['J9', 'J2']);
  expect(events[0]!.panels.map((each) => each.judges)).toEqual([['J2', 'J9'], ['J9'], ['J2']]);
});

test('a judge who goes leaves every panel', () => {
  const { judges, events } = after(removeJudge(definition, 1));
  expect(judges.map(({ code }) => code)).toEqual(['J1']);
  expect(events[0]!.panels.map((each) => each.judges)).toEqual([['J1'], ['J1'], []]);
});

test('a stage that goes takes its panels, its ties and the ways that lead to it', () => {
  const { events } = after(removeStage(event, ['events', 0], 1));
  expect(events[0]).toEqual({
    stages: [{ code: 'theory' }],
    ties: ['stage:theory'],
    panels: [panel('theory', ['J1'])],
  });
});

test('a section that goes leaves the panels that name it; one that served nothing else goes too', () => {
  const { events } = after(forgetSection(event, ['events', 0], 'practical', 'A1'));
  expect(events[0]!.panels.map((each) => each.sections)).toEqual([['A2'], undefined]);
  expect(events[0]!.ties).toEqual(['stage:practical', 'stage:theory']);
});
