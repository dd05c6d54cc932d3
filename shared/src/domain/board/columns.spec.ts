import { aCriterion, anAspect, aSection, aStage, inputs, rulesOf } from '../../testing/build-rules.js';
import type { EventRules, Stage } from '../scoring/rules.js';
import { boardLayout, totalMax } from './columns.js';

const value = (code: string, max: string, more = {}) => anAspect(code, inputs.value, { max, ...more });
const criteria = [
  aCriterion('A', [aSection('A1', [value('a', '20', { factor: '1.5' }), value('b', '30')])]),
  aCriterion('B', [aSection('B1', [value('c', '10')], '4')]),
  aCriterion('D', [aSection('D1', [value('d', '5', { deduction: true })])]),
];
const stage = (more: Partial<Stage> & { total?: string | null } = {}) => aStage('P', criteria, more);
const columns = (stages: Stage[], more: Partial<EventRules> = {}) =>
  boardLayout(rulesOf(stages, ['j1'], more)).columns.map(({ code, max }) => [code, max]);

describe('columns of a board', () => {
  it('are the criteria of a single stage, with what factors make of their aspects', () => {
    expect(columns([stage()])).toEqual([
      ['A', '60'],
      ['B', '40'],
      ['D', '0'],
    ]);
  });

  it('are the stages where there are several, with their share of a hundred', () => {
    const theory = { ...stage({ weight: '0.3' }), code: 'T' };
    expect(columns([theory, stage({ weight: '0.7' })])).toEqual([
      ['T', '30'],
      ['P', '70'],
    ]);
  });

  it('have no maximum where the scheme has none', () => {
    expect(columns([stage({ total: null })]).map(([, max]) => max)).toEqual([null, null, null]);
    expect(columns([stage({ total: null }), { ...stage({ weight: '0.5' }), code: 'T' }])).toEqual([
      ['P', null],
      ['T', '50'],
    ]);
  });

  it.each([
    ['normalisation', [stage({ total: '120' })], {}],
    ['a weight', [stage({ total: null, weight: '2' })], {}],
    ['fewer decimals', [stage()], { decimals: 1 }],
  ])('fall back to the stage where %s rounds the criteria afterwards', (_, stages, more) => {
    expect(columns(stages, more).map(([code]) => code)).toEqual(['P']);
  });

  it('show subtracted marks with a minus and unmarked parts as null, never 0', () => {
    const layout = boardLayout(rulesOf([stage()], ['j1']));
    const score = { criteria: [[null, null, null]] } as unknown as Parameters<typeof layout.cells>[0];
    expect(layout.cells(score)).toEqual([null, null, null]);
  });
});

describe('the best total of an event', () => {
  it('is what the weights of bounded stages make of a hundred', () => {
    const theory = { ...stage({ weight: '0.3' }), code: 'T' };
    expect(totalMax(rulesOf([theory, stage({ weight: '0.7' })], ['j1']))).toBe('100');
    expect(totalMax(rulesOf([theory, stage({ total: null })], ['j1']))).toBeNull();
  });
});
