import fc from 'fast-check';
import { TimeTable } from './time-table.js';

const PLACES = 3;

describe('times ranked by place', () => {
  it('lets equal times share the better place', () => {
    const table = new TimeTable(PLACES);
    table.set('a', 1000);
    table.set('b', 1000);
    table.set('c', 1200);
    expect([1000, 1200, 1300].map((ms) => table.placeOf(ms))).toEqual([0, 2, 3]);
  });

  it('names every other entry whose points change, on any sequence of times', () => {
    const step = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
    );
    const scoringPlace = (times: Map<string, number>, ms: number) =>
      Math.min(PLACES, [...times.values()].filter((other) => other < ms).length);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const table = new TimeTable(PLACES);
        const times = new Map<string, number>();
        for (const [entry, ms] of steps) {
          const before = new Map([...times].map(([id, time]) => [id, scoringPlace(times, time)]));
          const named = table.set(entry, ms);
          if (ms === null) times.delete(entry);
          else times.set(entry, ms);
          for (const [id, time] of times) {
            expect(Math.min(PLACES, table.placeOf(time))).toBe(scoringPlace(times, time));
            if (id !== entry && scoringPlace(times, time) !== before.get(id)) expect(named).toContain(id);
          }
        }
      }),
    );
  });

  it('leaves places behind the table alone', () => {
    const table = new TimeTable(1);
    for (const [at, entry] of ['a', 'b', 'c', 'd'].entries()) table.set(entry, 1000 + at);
    expect(table.set('e', 1001)).toEqual([]);
    expect(table.set('f', 999)).toEqual(['a']);
  });
});
