import fc from 'fast-check';
import { aCriterion, anAspect, aSection, aStage, entries, inputs, rulesOf } from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { foldAll } from '../journal/fold.js';
import type { AdvanceRule, TieKey } from '../scoring/rules.js';
import { advancing } from './advancing.js';

type By = AdvanceRule['by'];
const TOP = (n: number): By => ({ kind: 'top', n });
const value = (code: string) => aSection(code, [anAspect(code.toLowerCase(), inputs.value, { max: '100' })]);

interface Field {
  by: By;
  ties?: AdvanceRule['ties'];
  chain?: TieKey[];
  total?: string;
  /** Per entry: section A, section B, and what the later stage gave. */
  marks: (readonly [a: string | null, b: string | null, later: string | null])[];
}

function field({
  by,
  ties = 'include',
  chain = [],
  total = '100',
  marks,
}: Field): JournalWriter & { ids: () => unknown } {
  const first = aStage('T', [aCriterion('K', [value('A'), value('B')])], {
    ...{ weight: '0.3', total, advance: { to: 'P', by, ties } },
  });
  const second = aStage('P', [aCriterion('L', [value('C')])], { weight: '0.7' });
  const rules = rulesOf([first, second], ['j'], { entries: entries(marks.length), ties: chain });
  const journal = new JournalWriter();
  marks.forEach((row, index) => {
    for (const [at, [stage, section]] of [
      ['T', 'A'],
      ['T', 'B'],
      ['P', 'C'],
    ].entries()) {
      const text = row[at];
      const sheet = { stage: stage!, section: section!, entry: `e${index + 1}`, judge: 'j' };
      if (text !== null && text !== undefined) journal.mark(sheet, section!.toLowerCase(), text);
    }
  });
  return Object.assign(journal, { ids: () => advancing(foldAll(rules, journal.rows), 'T') });
}

const scores = (...texts: (string | null)[]) => texts.map((text) => [text, null, null] as const);

describe('who advances', () => {
  it.each<[string, By, (string | null)[], string[]]>([
    ['the top two', TOP(2), ['70', '90', '80'], ['e2', 'e3']],
    ['all who tie at the cut', TOP(2), ['80', '90', '80', '70'], ['e2', 'e1', 'e3']],
    ['nobody without a mark, though zero counts', TOP(3), ['0', null, '5'], ['e3', 'e1']],
    ['half of five, half-up', { kind: 'percent', percent: '50' }, ['1', '2', '3', '4', '5'], ['e5', 'e4', 'e3']],
    ['one at least', { kind: 'percent', percent: '1' }, ['1', '2', '3'], ['e3']],
    ['everybody at the minimum', { kind: 'minimum', score: '60' }, ['60', '59.99', '100'], ['e3', 'e1']],
    ['nobody where nobody is marked', TOP(2), [null, null], []],
  ])('is %s', (_, by, texts, expected) => {
    expect(field({ by, marks: scores(...texts) }).ids()).toEqual(expected);
  });

  it('counts a minimum out of 100 whatever the scheme adds up to', () => {
    expect(field({ by: { kind: 'minimum', score: '60' }, total: '50', marks: scores('30', '29.99') }).ids()).toEqual([
      'e1',
    ]);
  });

  it('is told apart at the cut by the tie chain, but never by a stage that comes later', () => {
    const marks = [
      ['60', '20', '1'],
      ['20', '60', '2'],
      ['60', '20', '3'],
    ] as const;
    const chain: TieKey[] = [
      { by: 'stage', stage: 'P' },
      { by: 'section', stage: 'T', section: 'B' },
    ];
    const at = { by: TOP(1), chain, marks: [...marks] };
    expect(field({ ...at, ties: 'include' }).ids()).toEqual(['e2', 'e1', 'e3']);
    expect(field({ ...at, ties: 'chain' }).ids()).toEqual(['e2']);
    expect(field({ ...at, by: TOP(2), ties: 'chain' }).ids()).toEqual(['e2', 'e1', 'e3']);
  });

  it('is nobody who withdrew, and everybody again who is back', () => {
    const journal = field({ by: TOP(1), marks: scores('90', '80') });
    journal.status('e1', 'withdrawn');
    expect(journal.ids()).toEqual(['e2']);
    journal.status('e1', 'active');
    expect(journal.ids()).toEqual(['e1']);
  });

  it('is enough, and never somebody worse in place of somebody better, for any field', () => {
    const score = fc.option(fc.integer({ min: 0, max: 6 }).map(String), { nil: null });
    const any = fc.record({
      n: fc.integer({ min: 1, max: 8 }),
      ties: fc.constantFrom<AdvanceRule['ties']>('include', 'chain'),
      marks: fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(any, ({ n, ties, marks }) => {
        const chain: TieKey[] = [{ by: 'section', stage: 'T', section: 'B' }];
        const sum = ([a, b]: readonly (string | null)[]) => Number(a ?? 0) + Number(b ?? 0);
        const marked = marks.flatMap((row, index) => (row[0] === null && row[1] === null ? [] : `e${index + 1}`));
        const of = (id: string) => sum(marks[Number(id.slice(1)) - 1] ?? []);
        const got = field({ by: TOP(n), ties, chain, marks }).ids() as string[];
        const out = marked.filter((id) => !got.includes(id));
        expect(got.length).toBeGreaterThanOrEqual(Math.min(n, marked.length));
        expect(got.every((id) => marked.includes(id))).toBe(true);
        expect(Math.min(...got.map(of))).toBeGreaterThanOrEqual(Math.max(-1, ...out.map(of)));
        if (ties === 'include') expect(Math.min(...got.map(of), 1e9)).toBeGreaterThan(Math.max(-1, ...out.map(of)));
        if (got.length > n) expect(new Set(got.slice(n - 1).map(of)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});
