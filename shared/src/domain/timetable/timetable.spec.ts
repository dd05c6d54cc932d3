import fc from 'fast-check';
import type { Stage } from '../scoring/rules.js';
import { changesOf, concerns, withoutEvents } from './changes.js';
import { fromSessions } from './from-sessions.js';
import { isRetimed } from './retimed.js';
import { lineIdOf, timesOf } from './session-times.js';
import { faultsOf, inOrder, type TimetableItem } from './timetable.js';

const line = (id: string, startsAt: string, more: Partial<TimetableItem> = {}): TimetableItem => ({
  ...{ id, startsAt: `2026-11-21T${startsAt}:00.000Z`, endsAt: null, title: { zh: id }, place: null, event: null },
  ...more,
});
const opening = line('opening', '00:30');
const first = line('first', '01:00', { event: 'welding', endsAt: '2026-11-21T05:00:00.000Z' });
const second = line('second', '06:00', { event: 'plc' });

describe('a timetable', () => {
  it('stands in the order of the day', () => {
    const long = { ...opening, id: 'long', endsAt: '2026-11-21T02:00:00.000Z' };
    expect(inOrder([second, long, opening, first]).map(({ id }) => id)).toEqual(['opening', 'long', 'first', 'second']);
  });

  it('begins with the sessions that have a time, in UTC', () => {
    const session = (code: string, startsAt: string | null) => ({
      ...{ code, name: { zh: `第${code}场` }, startsAt, endsAt: null, stations: [] },
    });
    const stage = { code: 'practical', name: { zh: '实操', en: 'Practical' } } as Stage;
    const stages = [{ ...stage, sessions: [session('2', '2026-11-21T13:00:00+08:00'), session('3', null)] }];
    expect(fromSessions([{ code: 'welding', stages }])).toEqual([
      {
        ...{ id: 'welding/practical/2', startsAt: '2026-11-21T05:00:00.000Z', endsAt: null, place: null },
        ...{ title: { zh: '实操 第2场', en: 'Practical: 第2场' }, event: 'welding' },
      },
    ]);
  });

  it.each([
    [
      'an end before the start',
      [{ ...first, endsAt: '2026-11-21T00:59:00.000Z' }],
      'body.items[0].endsAt',
      'timetable_ends',
    ],
    ['an event of another contest', [opening, { ...first, event: 'baking' }], 'body.items[1].event', 'timetable_event'],
    ['one line twice', [opening, first, opening], 'body.items[2].id', 'timetable_twice'],
  ])('is not kept with %s', (_, items, path, code) => {
    expect(faultsOf(items, new Set(['welding', 'plc']))).toEqual([{ path, code }]);
  });

  it('may end in the minute in which it starts', () => {
    expect(faultsOf([{ ...opening, endsAt: opening.startsAt }], new Set())).toEqual([]);
  });
});

describe('a change of the timetable', () => {
  const later = { ...first, startsAt: '2026-11-21T01:30:00.000Z' };

  it('names what came, what moved and what went', () => {
    expect(changesOf([opening, first], [later, second])).toEqual([
      { before: first, after: later },
      { before: null, after: second },
      { before: opening, after: null },
    ]);
  });

  it('is none when a time is only written otherwise', () => {
    expect(changesOf([first], [{ ...first, startsAt: '2026-11-21T09:00:00+08:00' }])).toEqual([]);
  });

  it.each([
    ['of the same event', [{ before: first, after: later }], ['welding'], true],
    ['of another event', [{ before: first, after: later }], ['plc'], false],
    ['of the event that the line left', [{ before: first, after: { ...first, event: 'plc' } }], ['welding'], true],
    ['of any event, when the line is everybody’s', [{ before: null, after: opening }], ['plc'], true],
    ['who serve the whole contest', [{ before: first, after: later }], 'all' as const, true],
    ['of no event', [{ before: first, after: later }], [], false],
  ])('concerns people %s: %#', (_, changes, events, yes) => {
    expect(concerns(changes, events)).toBe(yes);
  });

  it('leads from any timetable to any other, and back', () => {
    const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), hour: fc.integer({ min: 0, max: 23 }) });
    const timetable = fc
      .uniqueArray(item, { selector: ({ id }) => id })
      .map((items) => items.map(({ id, hour }) => line(id, `${String(hour).padStart(2, '0')}:00`)));
    fc.assert(
      fc.property(timetable, timetable, (before, after) => {
        const told = changesOf(before, after);
        const gone = new Set(told.flatMap((change) => (change.before ? [change.before.id] : [])));
        const kept = before.filter(({ id }) => !gone.has(id));
        const reached = [...kept, ...told.flatMap((change) => (change.after ? [change.after] : []))];
        expect(reached.sort(byId)).toEqual([...after].sort(byId));
        expect(changesOf(after, after)).toEqual([]);
      }),
    );
  });
});

const byId = (a: TimetableItem, b: TimetableItem) => a.id.localeCompare(b.id);

describe('a session', () => {
  const planned = { startsAt: '2026-11-21T08:30:00+08:00', endsAt: null };
  const own = line(lineIdOf('welding', 'practical', 'A'), '02:00', { event: 'welding' });

  it.each([
    ['as planned while nobody wrote the timetable', null, planned],
    ['when its line says', [opening, own], { startsAt: own.startsAt, endsAt: null }],
    ['nobody knows when, without a line', [opening], { startsAt: null, endsAt: null }],
  ])('takes place %s', (_, written, times) => {
    expect(timesOf(written, own.id, planned)).toEqual(times);
  });
});

describe('a beginning that was put down', () => {
  const start = '2026-11-21T09:00:00+08:00';
  const moved = { ...first, startsAt: '2026-11-21T05:00:00.000Z' };
  const everybody = { ...first, event: null };

  it.each([
    ['may no longer hold when its line moved', [first], [moved], true],
    ['may no longer hold when its line went', [opening, first], [opening], true],
    ['may no longer hold when a line of everybody moved', [everybody], [{ ...moved, event: null }], true],
    ['holds when only the place changed', [first], [{ ...first, place: '二号车间' }], false],
    ['holds when a line of another event moved', [{ ...first, event: 'plc' }], [{ ...moved, event: 'plc' }], false],
    [
      'holds when a line of another time moved',
      [opening, first],
      [{ ...opening, startsAt: moved.startsAt }, first],
      false,
    ],
    ['holds when there is a new line', [], [moved], false],
  ])('%s', (_, before, after, expected) => {
    expect(isRetimed(before, after, 'welding', start)).toBe(expected);
  });
});

it.each([
  ['lines of other events and of everybody', first, later(first), first, later(first)],
  ['nothing of a hidden event', second, later(second), null, null],
  ['as new what came from there', second, { ...second, event: 'welding' }, null, { ...second, event: 'welding' }],
  ['as gone what went there', first, { ...first, event: 'plc' }, first, null],
])('a notice shows %s', (_, before, after, was, is) => {
  const shown = withoutEvents([{ before, after }], new Set(['plc']));
  expect(shown).toEqual(was || is ? [{ before: was, after: is }] : []);
});

function later(item: TimetableItem): TimetableItem {
  return { ...item, startsAt: '2026-11-21T01:30:00.000Z' };
}
