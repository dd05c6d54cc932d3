import fc from 'fast-check';
import { firstBetween, firstIndex, firstNear } from './binary-search.js';

describe('searches for the first that satisfies', () => {
  it('find the same place as looking at each in turn', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(50), (low, more, first) => {
        const high = low + more;
        const holds = (at: number) => {
          expect(at >= low && at < high).toBe(true);
          return at >= first;
        };
        const expected = Math.min(Math.max(first, low), high);
        expect([firstBetween(low, high, holds), firstNear(low, high, holds)]).toEqual([expected, expected]);
      }),
    );
  });

  it('look only at what is near', () => {
    const seen: number[] = [];
    firstNear(1_000, 1_000_000, (at) => seen.push(at) > 0 && at >= 1_003);
    expect(Math.max(...seen)).toBeLessThan(1_010);
  });

  it.each([
    [[], 0],
    [[1, 2, 3], 3],
    [[1, 5, 9], 1],
  ])('of %j the first above 4 is at %i', (items, at) => {
    expect(firstIndex(items, (item) => item > 4)).toBe(at);
  });
});
