import { aCriterion, anAspect, aSection, aStage, entries, inputs, rulesOf } from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { canonical } from '../decimal.js';
import type { TieKey } from '../scoring/rules.js';
import { foldAll } from './fold.js';
import { results } from './fold-results.js';

const value = (code: string) => anAspect(code, inputs.value, { max: '100' });
const linear = anAspect('ms', { type: 'time', points: { kind: 'linear', targetMs: 1000, limitMs: 9000 } });
const practical = aStage(
  'P',
  [
    aCriterion('A', [aSection('A1', [value('a')], '2'), aSection('A2', [value('b')])]),
    aCriterion('B', [aSection('B1', [value('c'), linear])], '0.5'),
  ],
  { weight: '0.01', total: null },
);
const theory = aStage('T', [aCriterion('K', [aSection('K1', [value('k')])])], { weight: '0.01', total: null });

const SECTIONS: Record<string, [stage: string, section: string]> = {
  a: ['P', 'A1'],
  b: ['P', 'A2'],
  c: ['P', 'B1'],
  ms: ['P', 'B1'],
  k: ['T', 'K1'],
};

/** Marks per entry, by aspect code. */
function marked(ties: TieKey[], marks: Record<string, Record<string, string>>) {
  const rules = rulesOf([practical, theory], ['j1'], { ties, entries: entries(Object.keys(marks).length) });
  const journal = new JournalWriter();
  for (const [entry, given] of Object.entries(marks)) {
    for (const [aspect, text] of Object.entries(given)) {
      const [stage = '', section = ''] = SECTIONS[aspect] ?? [];
      journal.mark({ stage, section, entry, judge: 'j1' }, aspect, text);
    }
  }
  return foldAll(rules, journal.rows);
}

describe('values of the tie chain', () => {
  const chain: TieKey[] = [
    { by: 'stage', stage: 'P' },
    { by: 'criterion', stage: 'P', criterion: 'B' },
    { by: 'section', stage: 'P', section: 'A1' },
    { by: 'time', stage: 'P', aspect: 'ms' },
    { by: 'stage', stage: 'T' },
  ];

  it.each([
    // A = 7 × 2 + 3, B = (4.5 + 10 points) × 0.5
    [{ a: '7', b: '3', c: '4.5', ms: '1000', k: '0' }, ['24.25', '7.25', '14', '1000', '0']],
    [{ b: '3' }, ['3', null, null, null, null]],
    [{ ms: '9000' }, ['0', '0', null, '9000', null]],
    [{}, [null, null, null, null, null]],
  ])('of %j are %j', (marks, expected) => {
    const { ties } = marked(chain, { e1: marks as Record<string, string> }).score('e1');
    expect(ties.map((tie) => tie && canonical(tie))).toEqual(expected);
  });

  it('compare a stage before its weight, whose rounding hides the difference', () => {
    const marks = { e1: { b: '10.1', k: '10.4' }, e2: { b: '10.4', k: '10.1' } };
    const rank = (ties: TieKey[]) =>
      results(marked(ties, marks)).map((row) => [row.rank, row.number, row.stages, row.total]);
    const same = ['0.10', '0.10'];
    expect(rank([])).toEqual([
      [1, '1', same, '0.20'],
      [1, '2', same, '0.20'],
    ]);
    expect(rank([{ by: 'stage', stage: 'P' }])).toEqual([
      [1, '2', same, '0.20'],
      [2, '1', same, '0.20'],
    ]);
    expect(rank([{ by: 'stage', stage: 'T' }])).toEqual([
      [1, '1', same, '0.20'],
      [2, '2', same, '0.20'],
    ]);
  });
});

describe('an entry', () => {
  it('has scores by stage and criterion; what nobody marked is null, never zero', () => {
    const score = marked([], { e1: { a: '7', ms: '9000' } }).score('e1');
    expect(score.criteria.map((stage) => stage.map((c) => c && canonical(c)))).toEqual([['14', '0'], [null]]);
    expect(score.stages.map((s) => s && canonical(s))).toEqual(['0.14', null]);
    expect([score.marked, score.expected, score.possible]).toEqual([2, 5, null]);
  });
});
