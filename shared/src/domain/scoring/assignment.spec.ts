import {
  aCriterion,
  anAspect,
  aPanel,
  aPanelAspect,
  aSection,
  aStage,
  entries,
  inputs,
  rulesOf,
} from '../../testing/build-rules.js';
import { type Absences, allSheets, aspectsOf, nobodyAbsent, panelOf } from './assignment.js';

const weld = aSection('W', [anAspect('gap', inputs.binary), aPanelAspect('look'), anAspect('size', inputs.value)]);
const safety = aSection('S', [anAspect('helmet', inputs.binary)]);
const stage = aStage('P', [aCriterion('A', [weld, safety])]);
const judges = ['j1', 'j2', 'j3'];

const codes = (rules: ReturnType<typeof rulesOf>, judge: string, absences: Absences = nobodyAbsent, entry = 'e1') =>
  aspectsOf(rules, absences, { stage: 'P', section: 'W', entry, judge }).map(({ aspect, absent }) =>
    absent ? `${aspect.code} absent` : aspect.code,
  );

const away = (...gone: [judge: string, aspect: string][]): Absences => ({
  isAbsent: (entry, at, judge, aspect) =>
    entry === 'e1' && at === 'P' && gone.some(([who, what]) => who === judge && what === aspect),
});

describe('who marks what', () => {
  const rules = rulesOf([stage], judges);

  it('gives what is measured once to the first judge, and panel aspects to all', () => {
    expect(codes(rules, 'j1')).toEqual(['gap', 'look', 'size']);
    expect(codes(rules, 'j2')).toEqual(['look']);
    expect(codes(rules, 'j3')).toEqual(['look']);
  });

  it('hands an aspect on to the next judge when the recorder is absent for it, and for it alone', () => {
    const gone = away(['j1', 'gap']);
    expect(codes(rules, 'j1', gone)).toEqual(['look', 'size']);
    expect(codes(rules, 'j2', gone)).toEqual(['gap', 'look']);
    expect(codes(rules, 'j2', gone, 'e2')).toEqual(['look']);
    expect(codes(rules, 'j3', away(['j1', 'gap'], ['j2', 'gap']))).toEqual(['gap', 'look']);
  });

  it('keeps panel aspects on the sheet of an absent judge, marked as absent', () => {
    expect(codes(rules, 'j2', away(['j2', 'look']))).toEqual(['look absent']);
  });

  it('leaves an aspect without a recorder when all are absent', () => {
    const gone = away(['j1', 'gap'], ['j2', 'gap'], ['j3', 'gap']);
    expect(judges.flatMap((judge) => codes(rules, judge, gone))).not.toContain('gap');
  });

  it('gives a recused judge no sheet of that entry, and the next one records', () => {
    const recused = rulesOf([stage], judges, { recusals: [{ judge: 'j1', entry: 'e1' }] });
    expect(codes(recused, 'j1')).toEqual([]);
    expect(codes(recused, 'j2')).toEqual(['gap', 'look', 'size']);
    expect(codes(recused, 'j1', nobodyAbsent, 'e2')).toEqual(['gap', 'look', 'size']);
    const sheets = [...allSheets(recused)];
    expect(sheets.filter(({ entry }) => entry === 'e1').map(({ judge }) => judge)).toEqual(['j2', 'j3', 'j2', 'j3']);
  });

  it('gives strangers, unknown sections and unknown stages nothing', () => {
    expect(codes(rules, 'j9')).toEqual([]);
    expect(aspectsOf(rules, nobodyAbsent, { stage: 'P', section: 'X', entry: 'e1', judge: 'j1' })).toEqual([]);
    expect(aspectsOf(rules, nobodyAbsent, { stage: 'X', section: 'W', entry: 'e1', judge: 'j1' })).toEqual([]);
  });

  it('lists all sheets: sections, then entries, then judges in panel order', () => {
    const few = rulesOf([stage], ['j2', 'j1'], { entries: entries(2) });
    const told = [...allSheets(few)].map(({ section, entry, judge }) => `${section} ${entry} ${judge}`);
    const half = ['e1 j2', 'e1 j1', 'e2 j2', 'e2 j1'];
    expect(told).toEqual([...half.map((sheet) => `W ${sheet}`), ...half.map((sheet) => `S ${sheet}`)]);
  });
});

describe('panels of sessions', () => {
  const [first, second, third] = entries(3);
  const placed = [
    { ...first, placements: [{ stage: 'P', session: 'am', station: null }] },
    { ...second, placements: [{ stage: 'P', session: 'pm', station: '3' }] },
    third,
  ] as ReturnType<typeof entries>;
  const rules = rulesOf([stage], [], {
    entries: placed,
    panels: [
      aPanel(stage, ['j1'], { code: 'morning', sections: ['W'], sessions: ['am'] }),
      aPanel(stage, ['j2'], { code: 'afternoon', sections: ['W'], sessions: ['pm'] }),
      aPanel(stage, ['j3'], { code: 'result', sections: ['S'] }),
    ],
  });

  it.each([
    ['W', 'e1', 'morning'],
    ['W', 'e2', 'afternoon'],
    // Not placed in a session: no panel of sessions serves it.
    ['W', 'e3', undefined],
    ['S', 'e3', 'result'],
    ['X', 'e1', undefined],
  ])('section %s of %s is served by %s', (section, entry, panel) => {
    expect(panelOf(rules, 'P', section, entry)?.code).toBe(panel);
  });

  it('yields only the sheets of the serving panel', () => {
    const told = [...allSheets(rules)].map(({ section, entry, judge }) => `${section} ${entry} ${judge}`);
    expect(told).toEqual(['W e1 j1', 'W e2 j2', 'S e1 j3', 'S e2 j3', 'S e3 j3']);
  });
});
