import fc from 'fast-check';
import { aStanding } from '../../testing/standings.js';
import { StandingsIndex } from '../ranking/standings-index.js';
import { awards, quotaCuts } from './quota.js';

const QUOTA = { percents: ['10', '20', '30'] };

function awarded(totals: (string | null)[], percents = QUOTA.percents) {
  const standings = new StandingsIndex([]);
  standings.load(totals.map((total, order) => aStanding(order, total)));
  const result = awards(standings, { percents });
  const places = standings.ids().map((_, position) => result.placeOf(standings.rankAt(position)));
  return { ...result, places };
}

const distinct = (count: number) => Array.from({ length: count }, (_, at) => String(1000 - at));

describe('award quota', () => {
  it.each([
    [0, [0, 0, 0]],
    // At least one first prize, however few there are.
    [1, [1, 1, 1]],
    [3, [1, 1, 2]],
    [4, [1, 1, 2]],
    // Half-up on the running sum: 0.5, 1.5 and 3.
    [5, [1, 2, 3]],
    [12, [1, 4, 7]],
    // 1.5 → 2, 4.5 → 5, 9: the parts themselves would round to 2, 3 and 5.
    [15, [2, 5, 9]],
    [24, [2, 7, 14]],
    [100, [10, 30, 60]],
  ])('of %i ranked entries cuts at %j', (ranked, cuts) => {
    expect(quotaCuts(ranked, QUOTA)).toEqual(cuts);
  });

  it('gives prizes with count, percent and last entry', () => {
    expect(awarded([...distinct(12), null]).prizes).toEqual([
      { place: 0, percent: '10', count: 1, last: 0 },
      { place: 1, percent: '20', count: 3, last: 3 },
      { place: 2, percent: '30', count: 3, last: 6 },
    ]);
  });

  it('includes all who share the rank at a cut; the next place has fewer', () => {
    const { prizes, places } = awarded(['9', '8', '8', '8', '8', '5', '4', '3', '2', '1']);
    // Cuts 1, 3, 6: rank 2 reaches to position 5, so one third prize is left.
    expect(prizes.map(({ count }) => count)).toEqual([1, 4, 1]);
    expect(places).toEqual([0, 1, 1, 1, 1, 2, null, null, null, null]);
  });

  it('may use a place up: everybody first', () => {
    const { prizes } = awarded(['9', '9', '9', '9']);
    expect(prizes.map(({ count, last }) => [count, last])).toEqual([
      [4, 3],
      [0, null],
      [0, null],
    ]);
  });

  it('gives the unranked nothing, and nothing to nobody', () => {
    expect(awarded([null, null]).prizes.map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(awarded(['1', null]).places).toEqual([0, null]);
  });

  it('never gives more than there are when percents run over 100', () => {
    expect(quotaCuts(10, { percents: ['60', '60'] })).toEqual([6, 10]);
  });

  it('counts what it places: counts, places and last positions agree', () => {
    const totals = fc.array(fc.option(fc.integer({ min: 0, max: 9 }).map(String), { nil: null }), { maxLength: 40 });
    fc.assert(
      fc.property(totals, (list) => {
        const { prizes, places } = awarded(list);
        for (const { place, count, last } of prizes) {
          expect(places.filter((given) => given === place)).toHaveLength(count);
          expect(last).toBe(count > 0 ? places.lastIndexOf(place) : null);
        }
        const given = places.filter((place) => place !== null);
        expect(given).toEqual([...given].sort((a, b) => a - b));
      }),
    );
  });
});
