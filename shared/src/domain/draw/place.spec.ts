import fc from 'fast-check';
import type { DrawEntry } from './draw.js';
import { place } from './place.js';
import { entriesOf, listOf } from './testing/draws.js';

/** Fewest neighbours of one employer over all ways to place the entries. */
function fewest(entries: readonly DrawEntry[], sizes: readonly number[]): number {
  const starts = new Set<number>();
  sizes.reduce((sum, size) => starts.add(sum) && sum + size, 0);
  let best = Number.POSITIVE_INFINITY;
  const walk = (left: readonly (string | null)[], before: string | null, at: number, pairs: number): void => {
    if (pairs >= best) return;
    if (left.length === 0) best = pairs;
    for (const employer of new Set(left)) {
      const beside = employer !== null && employer === before && !starts.has(at);
      const rest = [...left];
      rest.splice(left.indexOf(employer), 1);
      walk(rest, employer, at + 1, pairs + (beside ? 1 : 0));
    }
  };
  walk(
    entries.map(({ employer }) => employer),
    null,
    0,
    0,
  );
  return best;
}

const employersOf = fc.array(fc.constantFrom('A', 'A', 'A', 'B', 'C', '-'), { minLength: 1, maxLength: 9 });
const sizesOf = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

test('everybody gets one station, no station takes two, and as few of one employer as possible stand together', () => {
  fc.assert(
    fc.property(employersOf, sizesOf, (employers, sizes) => {
      const stations = sizes.reduce((sum, size) => sum + size, 0);
      fc.pre(employers.length <= stations);
      const entries = entriesOf(employers.join(' '));
      const { places, together } = place(entries, listOf(employers.join(' '), sizes));
      expect(places.map(({ number }) => number).sort()).toEqual(entries.map(({ number }) => number));
      expect(new Set(places.map(({ session, station }) => `${session}/${station}`)).size).toBe(entries.length);
      for (const { session, station } of places) expect(station).toBeLessThanOrEqual(sizes[session] ?? 0);
      const used: number[] = [];
      let left = entries.length;
      for (const size of sizes) left -= used[used.push(Math.min(size, left)) - 1] ?? 0;
      expect(together).toHaveLength(fewest(entries, used));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['A A B', [3], ['001', '003', '002'], []],
  ['A B A', [3], ['001', '002', '003'], []],
  ['A A', [1, 1], ['001', '002'], []],
  ['- - A', [3], ['001', '002', '003'], []],
  ['A A A B', [4], ['001', '002', '004', '003'], [{ session: 0, station: 1, numbers: ['001', '002'] }]],
])('%s at %j', (employers, stations, order, together) => {
  const { places, ...rest } = place(entriesOf(employers), listOf(employers, stations));
  expect(places.map(({ number }) => number)).toEqual(order);
  expect(rest.together).toEqual(together);
});

test('without the constraint the shuffled order stands, and nothing is said of neighbours', () => {
  expect(place(entriesOf('A A B'), listOf('A A B', [3], false))).toEqual({
    places: ['001', '002', '003'].map((number, index) => ({ session: 0, station: index + 1, number })),
    together: [],
  });
});

test('ten thousand entries are placed at once', () => {
  const employers = Array.from({ length: 10_000 }, (_, index) => `F${index % 400}`).join(' ');
  const { together } = place(entriesOf(employers), listOf(employers, Array(50).fill(200)));
  expect(together).toEqual([]);
});
