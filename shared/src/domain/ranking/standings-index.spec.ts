import fc from 'fast-check';
import { anyStanding, aStanding, CHAIN } from '../../testing/standings.js';
import { isRanked, rankComparator, type Standing } from './standing.js';
import { StandingsIndex } from './standings-index.js';

const SIZE = 12;
/** Two busy cores are slow; a property that hangs still ends. */
jest.setTimeout(60_000);

/** The rank by its definition: one more than the number of better entries. */
function rankOf(rows: Standing[], row: Standing): number | null {
  const better = rankComparator(CHAIN);
  return isRanked(row) ? 1 + rows.filter((other) => isRanked(other) && better(other, row) < 0).length : null;
}

const picture = (index: StandingsIndex) => index.ids().map((id, position) => ({ id, rank: index.rankAt(position) }));

describe('standings kept up to date', () => {
  const start = fc.tuple(...Array.from({ length: SIZE }, (_, order) => anyStanding(order)));
  const changes = fc.array(fc.nat({ max: SIZE - 1 }).chain(anyStanding), { maxLength: 30 });

  it('are what a full sort gives, after any sequence of changes, and name every position that changed', () => {
    fc.assert(
      fc.property(start, changes, (rows, updates) => {
        const index = new StandingsIndex(CHAIN);
        index.load(rows);
        const now = new Map(rows.map((row) => [row.id, row]));
        for (const update of updates) {
          const before = picture(index);
          const range = index.update(update);
          now.set(update.id, update);
          const after = picture(index);
          const full = new StandingsIndex(CHAIN);
          full.load([...now.values()]);
          expect(after).toEqual(picture(full));
          for (const [at, row] of after.entries()) {
            expect(row.rank).toBe(rankOf([...now.values()], now.get(row.id) as Standing));
            const same = before[at]?.id === row.id && before[at]?.rank === row.rank;
            if (at < range.from || at > range.to) expect(same).toBe(true);
          }
        }
      }),
    );
  });

  it('answer by id as by position', () => {
    fc.assert(
      fc.property(start, (rows) => {
        const index = new StandingsIndex(CHAIN);
        index.load(rows);
        expect([index.size, index.ranked]).toEqual([SIZE, rows.filter(isRanked).length]);
        for (const [at, id] of index.ids().entries()) {
          expect([index.idAt(at), index.positionOf(id), index.rankOf(id)]).toEqual([id, at, index.rankAt(at)]);
        }
      }),
    );
  });

  it('answer for a run of positions as for each of them', () => {
    fc.assert(
      fc.property(start, fc.nat(SIZE), fc.nat(SIZE), (rows, from, to) => {
        const index = new StandingsIndex(CHAIN);
        index.load(rows);
        expect(index.ranks(from, to)).toEqual(index.ids(from, to).map((_, at) => index.rankAt(from + at)));
      }),
    );
  });

  it('hold a window, and nothing outside of the board', () => {
    const index = new StandingsIndex([]);
    index.load([aStanding(1, '3'), aStanding(2, '2'), aStanding(3, '2'), aStanding(4, null)]);
    expect(index.ids(1, 3)).toEqual(['e2', 'e3']);
    expect([index.idAt(4), index.rankAt(4)]).toEqual([undefined, null]);
    expect([0, 1, 2, 3].map((at) => index.endOfTie(at))).toEqual([0, 2, 2, 3]);
    expect(() => index.positionOf('stranger')).toThrow('stranger');
  });
});
