import type { BoardDelta, BoardRow, BoardSnapshot } from '@leitai/shared/domain/board/board';
import { onDelta, onJoined } from './board-feed';
import { changedRows, freshRows, mergedRows } from './changes';
import { isStale } from './signs';

const row = (number: string, rank: number | null, total: string | null): BoardRow => ({
  number,
  rank,
  name: null,
  employer: null,
  status: 'active',
  cells: [total],
  total,
  possible: null,
  award: null,
});

const board = (v: number, total = '50.00', id = 'e:public:1'): BoardSnapshot => ({
  board: id,
  v,
  contest: { code: 'c', name: { zh: '竞赛' }, timeZone: 'Asia/Shanghai' },
  event: { code: 'e', name: { zh: '赛项' }, decimals: 2, totalMax: '100' },
  columns: [{ code: 'a', name: { zh: '甲' }, max: '100' }],
  head: { status: 'provisional', state: 'running', changedAt: null, marked: 0, expected: 2, prizes: [] },
  rows: [row('1', 1, total), row('2', 2, '10.00')],
});

const delta = (from: number, v: number, total: string, id = 'e:public:1'): BoardDelta => ({
  board: id,
  from,
  v,
  changes: { rows: [{ number: '1', cells: [total], total }] },
});

const first = (snapshot: BoardSnapshot) => [snapshot.v, snapshot.rows[0]?.total];

describe('a delta', () => {
  test.each([
    ['that follows is applied', delta(5, 7, '60.00'), [7, '60.00'], false],
    ['that is old is ignored: no number jumps back', delta(3, 5, '40.00'), [5, '50.00'], false],
    ['after a gap asks the server and shows nothing new', delta(6, 8, '60.00'), [5, '50.00'], true],
    ['of another board asks the server', delta(5, 7, '60.00', 'e:public:2'), [5, '50.00'], true],
  ])('%s', (_, given, shown, rejoin) => {
    const step = onDelta(board(5), given);
    expect([first(step.snapshot), step.rejoin]).toEqual([shown, rejoin]);
  });
});

describe('the answer to a join', () => {
  const joined = (snapshot: BoardSnapshot) => ({ ok: true as const, board: snapshot.board, v: snapshot.v, snapshot });

  test('brings missing deltas, then those that arrived meanwhile', () => {
    const answer = {
      ok: true as const,
      board: 'e:public:1',
      v: 7,
      deltas: [delta(5, 6, '51.00'), delta(6, 7, '52.00')],
    };
    const step = onJoined(board(5), answer, [delta(6, 7, '52.00'), delta(7, 9, '53.00')]);
    expect([first(step.snapshot), step.rejoin]).toEqual([[9, '53.00'], false]);
  });

  test('with an older snapshot of the same board is ignored', () => {
    expect(first(onJoined(board(5), joined(board(4, '40.00')), []).snapshot)).toEqual([5, '50.00']);
  });

  test('with another board always wins, whatever its version, and drops deltas of the former', () => {
    const frozen = board(3, '30.00', 'e:public:2');
    const step = onJoined(board(5), joined(frozen), [delta(5, 6, '60.00')]);
    expect([step.snapshot.board, ...first(step.snapshot), step.rejoin]).toEqual(['e:public:2', 3, '30.00', false]);
  });

  test('11.3 that leaves a gap asks again', () => {
    expect(onJoined(board(5), joined(board(8)), [delta(9, 10, '70.00')]).rejoin).toBe(true);
  });
});

describe('what changed', () => {
  test('again keeps the cells that are still fresh', () => {
    const change = (cell: number, at: number) => new Map([['1', { cells: new Set([cell]), total: true, at }]]);
    expect(mergedRows(change(0, 1), change(2, 5)).get('1')).toEqual({ cells: new Set([0, 2]), total: true, at: 5 });
  });

  test('names the cells and the total of changed rows only, and fades by age', () => {
    const before = board(5);
    const after = onDelta(before, delta(5, 6, '60.00')).snapshot;
    const changed = changedRows(before, after, 1000);
    expect([...changed]).toEqual([['1', { cells: new Set([0]), total: true, at: 1000 }]]);
    expect(freshRows(changed, 999)).toBe(changed);
    expect(freshRows(changed, 1000).size).toBe(0);
  });
});

test.each([
  ['connected and heard', 100_000, null, 50_000, false],
  ['down for five seconds', 100_000, 95_000, 99_000, false],
  ['down for longer', 100_001, 95_000, 99_000, true],
  ['open, but silent for 90 s', 140_001, null, 50_000, true],
])('stale: %s', (_, local, downSince, heard, stale) => {
  expect(isStale(local, downSince, heard)).toBe(stale);
});
