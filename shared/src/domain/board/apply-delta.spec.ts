import { applyDelta } from './apply-delta.js';
import type { BoardDelta, BoardRow, BoardSnapshot } from './board.js';
import { encodeSnapshot } from './encode.js';

const row = (number: string, rank: number | null): BoardRow => ({
  ...{ number, rank, name: null, employer: null, status: 'active' },
  ...{ cells: [null], total: rank === null ? null : '5.00', possible: null, award: null },
});

const snapshot: BoardSnapshot = {
  board: 'c/e:public:0',
  v: 7,
  contest: { code: 'c', name: { zh: '竞赛' }, timeZone: 'Asia/Shanghai' },
  event: { code: 'e', name: { zh: '赛项', en: 'Event' }, decimals: 2, totalMax: '100' },
  columns: [{ code: 'A', name: { zh: '甲' }, max: '100' }],
  head: { status: 'provisional', state: 'running', changedAt: 7000, marked: 2, expected: 3, prizes: [] },
  rows: [row('2', 1), row('10', 2), row('1', null)],
};
const delta = (changes: BoardDelta['changes'], more: Partial<BoardDelta> = {}): BoardDelta => ({
  ...{ board: snapshot.board, from: 7, v: 9, changes },
  ...more,
});

describe('applying a delta', () => {
  it('patches fields, moves rows to their ranks and leaves the old snapshot as it was', () => {
    const before = encodeSnapshot(snapshot);
    const next = applyDelta(
      snapshot,
      delta({
        head: { marked: 3 },
        rows: [
          { number: '1', rank: 1, total: '9.00' },
          { number: '2', rank: 2 },
          { number: '10', rank: 3 },
        ],
      }),
    );
    expect(next?.v).toBe(9);
    expect(next?.head).toEqual({ ...snapshot.head, marked: 3 });
    expect(next?.rows.map(({ number, rank, total }) => [number, rank, total])).toEqual([
      ['1', 1, '9.00'],
      ['2', 2, '5.00'],
      ['10', 3, '5.00'],
    ]);
    expect(encodeSnapshot(snapshot)).toBe(before);
  });

  it('keeps rows that did not change the same objects', () => {
    const next = applyDelta(snapshot, delta({ rows: [{ number: '10', total: '6.00' }] }));
    expect(next?.rows[0]).toBe(snapshot.rows[0]);
    expect(next?.rows[1]).not.toBe(snapshot.rows[1]);
  });

  it('takes new rows in at their place and lets others go', () => {
    const next = applyDelta(snapshot, delta({ rows: [row('3', 2)], gone: ['10'] }));
    expect(next?.rows.map(({ number }) => number)).toEqual(['2', '3', '1']);
  });

  it('orders those who share a rank, and the unranked, by number', () => {
    const next = applyDelta(snapshot, delta({ rows: [row('3', null), row('A1', 1)] }));
    expect(next?.rows.map(({ number }) => number)).toEqual(['2', 'A1', '10', '1', '3']);
  });

  it.each([
    ['another board', delta({}, { board: 'c/e:public:8' })],
    ['a later version', delta({}, { from: 8 })],
    ['an earlier version', delta({}, { from: 6 })],
    ['a row it cannot know', delta({ rows: [{ number: '99', total: '1.00' }] })],
    ['a leaving row it never had', delta({ gone: ['99'] })],
  ])('answers %s with null, never with a wrong board', (_, wrong) => {
    expect(applyDelta(snapshot, wrong)).toBeNull();
  });
});

describe('the bytes of a snapshot', () => {
  it('hold every field, whatever order the objects were made in', () => {
    const backwards = (thing: unknown): unknown => {
      if (Array.isArray(thing)) return thing.map(backwards);
      if (typeof thing !== 'object' || thing === null) return thing;
      return Object.fromEntries(
        Object.entries(thing)
          .reverse()
          .map(([key, value]) => [key, backwards(value)]),
      );
    };
    const full = {
      ...snapshot,
      head: { ...snapshot.head, prizes: [{ place: 0, percent: '10', count: 1, cut: '5.00' }] },
    };
    expect(encodeSnapshot(backwards(full) as BoardSnapshot)).toBe(encodeSnapshot(full));
    expect(JSON.parse(encodeSnapshot(full))).toEqual(full);
  });
});
