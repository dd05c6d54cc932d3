import { aCriterion, anAspect, aPanelAspect, aSection, aStage, inputs, rulesOf } from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { foldAll } from '../journal/fold.js';
import { breakdownOf, isReleased } from './breakdown.js';

const JUDGES = ['j1', 'j2', 'j3', 'j4', 'j5'];
const theory = aStage('T', [aCriterion('K', [aSection('K1', [anAspect('k', inputs.value, { max: '100' })])])], {
  weight: '0.3',
});
const practical = aStage(
  'P',
  [
    aCriterion('A', [aSection('A1', [aPanelAspect('p', { factor: '1.5' })], '2')]),
    aCriterion('B', [
      aSection('B1', [anAspect('v', inputs.value, { max: '50' }), anAspect('d', inputs.value, { deduction: true })]),
    ]),
  ],
  { weight: '0.7', total: '80' },
);
const rules = rulesOf([theory, practical], JUDGES);
const at = (section: string, judge: string) => ({ stage: section === 'K1' ? 'T' : 'P', section, entry: 'e1', judge });

function marked() {
  const journal = new JournalWriter()
    .state('running')
    .mark(at('K1', 'j1'), 'k', '85.5')
    .mark(at('B1', 'j1'), 'v', '40')
    .mark(at('B1', 'j1'), 'd', '2.5');
  return journal.panel({ stage: 'P', section: 'A1', entry: 'e1' }, 'p', {
    ...{ j1: '8', j2: '6.25', j3: '9', j4: '7.5', j5: '7.75' },
  });
}

describe('a contestant’s own breakdown', () => {
  const told = breakdownOf(foldAll(rules, marked().rows), 'e1');
  const aspects = told.stages
    .flatMap(({ criteria }) => criteria.flatMap(({ sections }) => sections))
    .flatMap((s) => s.aspects);

  it('shows the panel’s marks from low to high, those that were dropped, and no judge', () => {
    const panel = aspects.find(({ code }) => code === 'p');
    expect(panel?.values).toEqual([
      { value: '6.25', dropped: true },
      { value: '7.5', dropped: false },
      { value: '7.75', dropped: false },
      { value: '8', dropped: false },
      { value: '9', dropped: true },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/"j\d"/);
  });

  it('adds up by hand: mark, factor, section, criterion, stage, weight, total', () => {
    // (7.5 + 7.75 + 8) ÷ 3 = 7.75; × 1.5 = 11.63; × 2 = 23.26. 40 − 2.5 = 37.5. 60.76 × 100 ÷ 80 × 0.7 = 53.165.
    const [t, p] = told.stages;
    expect(aspects.map(({ code, mark, counts }) => [code, mark, counts])).toEqual([
      ['k', '85.50', '85.50'],
      ['p', '7.75', '11.63'],
      ['v', '40.00', '40.00'],
      ['d', '2.50', '-2.50'],
    ]);
    expect(p?.criteria.map(({ score, sections }) => [score, sections[0]?.score])).toEqual([
      ['23.26', '23.26'],
      ['37.50', '37.50'],
    ]);
    expect([t?.raw, t?.score, p?.raw, p?.score, told.total]).toEqual(['85.50', '25.65', '60.76', '53.17', '78.82']);
    expect([told.rank, told.number]).toEqual([1, '1']);
  });

  it('leaves out what is not marked, never as a zero', () => {
    const other = breakdownOf(foldAll(rules, marked().rows), 'e2');
    expect([other.rank, other.total, other.stages.map(({ raw }) => raw)]).toEqual([null, null, [null, null]]);
    expect(other.stages[0]?.criteria[0]?.sections[0]?.aspects[0]).toMatchObject({
      values: [],
      mark: null,
      counts: null,
    });
  });

  it('is released with the final result, or in a public notice that is not frozen', () => {
    const released = (journal: JournalWriter) => isReleased(foldAll(rules, journal.rows));
    expect(released(marked())).toBe(false);
    expect(released(marked().state('marking_closed'))).toBe(false);
    expect(released(marked().state('public_notice'))).toBe(true);
    expect(released(marked().state('public_notice').freeze(true))).toBe(false);
    expect(released(marked().freeze(true).state('final'))).toBe(true);
  });
});
