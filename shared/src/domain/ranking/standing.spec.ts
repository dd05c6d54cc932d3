import fc from 'fast-check';
import { anyStanding, aStanding, CHAIN } from '../../testing/standings.js';
import { boardComparator, isRanked, rankComparator } from './standing.js';
import { StandingsIndex } from './standings-index.js';

/** "rank id" in board order; "-" = unranked. */
function table(rows: Parameters<StandingsIndex['load']>[0], chain = CHAIN): string[] {
  const index = new StandingsIndex(chain);
  index.load(rows);
  return index.ids().map((id, position) => `${index.rankAt(position) ?? '-'} ${id}`);
}

describe('ranks', () => {
  it('are shared and leave gaps: 1, 2, 2, 4', () => {
    const rows = [aStanding(1, '70'), aStanding(2, '80'), aStanding(3, '80'), aStanding(4, '90')];
    expect(table(rows, [])).toEqual(['1 e4', '2 e2', '2 e3', '4 e1']);
  });

  it('go down the tie chain: higher practical, then less time', () => {
    const rows = [
      aStanding(1, '80', ['50', '900']),
      aStanding(2, '80', ['60', '999']),
      aStanding(3, '80', ['50', '800']),
      aStanding(4, '80', ['50', '800']),
    ];
    expect(table(rows)).toEqual(['1 e2', '2 e3', '2 e4', '4 e1']);
  });

  it('11.7: null never ranks first, nor before zero or less', () => {
    const rows = [aStanding(1, null), aStanding(2, '0'), aStanding(3, '-3.5'), aStanding(4, null)];
    expect(table(rows, [])).toEqual(['1 e2', '2 e3', '- e1', '- e4']);
    expect(table([aStanding(1, null), aStanding(2, null)], [])).toEqual(['- e1', '- e2']);
  });

  it('11.7: a missing tie value is worse than zero, and a missing time slower than any', () => {
    const rows = [
      aStanding(1, '80', [null, '1']),
      aStanding(2, '80', ['0', null]),
      aStanding(3, '80', ['0', '999999']),
    ];
    expect(table(rows)).toEqual(['1 e3', '2 e2', '3 e1']);
  });

  it('put those who are out below, without a rank, whatever their total', () => {
    const rows = [aStanding(1, '99', [], true), aStanding(2, null), aStanding(3, '1')];
    expect(table(rows, [])).toEqual(['1 e3', '- e1', '- e2']);
  });

  it('put those who advanced further above, whatever the totals', () => {
    const rows = [aStanding(1, '90', [], false, 1), aStanding(2, '40'), aStanding(3, '95', [], false, 2)];
    expect(table(rows, [])).toEqual(['1 e2', '2 e1', '3 e3']);
  });

  it('equal values share a rank however they are written', () => {
    expect(table([aStanding(1, '80.0'), aStanding(2, '80.00')], [])).toEqual(['1 e1', '1 e2']);
  });
});

describe('the comparators', () => {
  const byRank = rankComparator(CHAIN);
  const byBoard = boardComparator(byRank);
  const three = fc.tuple(anyStanding(1), anyStanding(2), anyStanding(3));

  it('are antisymmetric and transitive; ties are an equivalence', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        for (const compare of [byRank, byBoard]) {
          expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
          if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
          if (compare(a, b) === 0 && compare(b, c) === 0) expect(compare(a, c)).toBe(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never call two entries equal in board order, and keep it in line with the ranks', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(byBoard(a, b)).not.toBe(0);
        if (isRanked(a) && isRanked(b) && byRank(a, b) !== 0)
          expect(Math.sign(byBoard(a, b))).toBe(Math.sign(byRank(a, b)));
        if (isRanked(a) && !isRanked(b)) expect(byBoard(a, b)).toBeLessThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
