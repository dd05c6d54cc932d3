import { aStage, rulesOf } from '../../testing/build-rules.js';
import { type Decimal, dec, fixed } from '../decimal.js';
import type { EventRules } from './rules.js';
import { bounded, weightedTotal } from './stage-score.js';

const text = (value: Decimal | null) => value && fixed(value, 2);
const event = (shapes: [weight: string, total: string | null][], rounding: EventRules['rounding'] = 'stages') =>
  rulesOf(
    shapes.map(([weight, total], at) => aStage(`s${at}`, [], { weight, total })),
    [],
    { rounding },
  );

const scored = (rules: EventRules, raws: (string | null)[]) => {
  const { stages, total } = weightedTotal(
    rules,
    raws.map((raw) => (raw === null ? null : dec(raw))),
  );
  return [stages.map(text), text(total)];
};

describe('weighted total', () => {
  it.each<[[string, string | null][], (string | null)[], (string | null)[], string | null]>([
    // Default weight theory : practical = 3 : 7.
    [
      [
        ['0.3', '100'],
        ['0.7', '100'],
      ],
      ['85', '92.5'],
      ['25.50', '64.75'],
      '90.25',
    ],
    [
      [
        ['0.3', '100'],
        ['0.7', '100'],
      ],
      ['85', null],
      ['25.50', null],
      '25.50',
    ],
    [
      [
        ['0.3', '100'],
        ['0.7', '100'],
      ],
      ['0', null],
      ['0.00', null],
      '0.00',
    ],
    [
      [
        ['0.3', '100'],
        ['0.7', '100'],
      ],
      [null, null],
      [null, null],
      null,
    ],
    [[['1', '150']], ['100'], ['66.67'], '66.67'],
    // An unbounded stage is not normalised.
    [[['1.5', null]], ['133.33'], ['200.00'], '200.00'],
    [[['1', null]], ['-2.5'], ['-2.50'], '-2.50'],
  ])('of %j with raw scores %j is %j', (shapes, raws, stages, total) => {
    expect(scored(event(shapes), raws)).toEqual([stages, total]);
  });

  it('rounds each stage and then sums, or sums first: the scheme says which', () => {
    const shapes: [string, string][] = [
      ['0.3', '100'],
      ['0.7', '100'],
    ];
    // 0.3 × 85.05 = 25.515 → 25.52 and 0.7 × 90.05 = 63.035 → 63.04, but 88.55 together.
    expect(scored(event(shapes, 'stages'), ['85.05', '90.05'])).toEqual([['25.52', '63.04'], '88.56']);
    expect(scored(event(shapes, 'total'), ['85.05', '90.05'])).toEqual([['25.52', '63.04'], '88.55']);
  });

  it('sums thirds exactly before it rounds', () => {
    const thirds = (rounding: EventRules['rounding']) =>
      event(
        [
          ['0.5', '3'],
          ['0.5', '3'],
        ],
        rounding,
      );
    expect(scored(thirds('total'), ['1', '1'])[1]).toBe('33.33');
    expect(scored(thirds('stages'), ['1', '1'])[1]).toBe('33.34');
    const mixed = event(
      [
        ['0.5', '3'],
        ['0.25', '3'],
        ['0.25', '7'],
      ],
      'total',
    );
    // 50/3 + 25/3 + 25/7 = 200/7
    expect(scored(mixed, ['1', '1', '1'])[1]).toBe('28.57');
  });

  it('knows whether a best total exists', () => {
    expect(bounded(event([['1', '100']]))).toBe(true);
    expect(
      bounded(
        event([
          ['0.5', '100'],
          ['1', null],
        ]),
      ),
    ).toBe(false);
  });
});
