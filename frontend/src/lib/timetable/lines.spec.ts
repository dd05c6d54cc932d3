import { byDay, isOn, type Line, span } from './lines';

const line = (startsAt: string, endsAt: string | null = null): Line => ({
  ...{ id: startsAt, startsAt, endsAt, title: { zh: '理论' }, place: null, event: null },
});
const ZONE = 'Asia/Shanghai';
const [eight, noon] = ['2026-11-21T00:30:00.000Z', '2026-11-21T04:00:00.000Z'];

describe('lines of a timetable', () => {
  it.each([
    ['a start alone', eight, null, '08:30'],
    ['a start and an end', eight, noon, '08:30–12:00'],
    ['an end on the next day', '2026-11-21T14:00:00.000Z', '2026-11-21T17:00:00.000Z', '22:00–2026-11-22 01:00'],
  ])('tell %s in the contest’s zone', (_, startsAt, endsAt, told) => {
    expect(span({ startsAt, endsAt }, ZONE)).toBe(told);
  });

  it('stand under the day on which they start there', () => {
    const late = line('2026-11-20T16:30:00.000Z');
    expect(
      byDay([late, line(eight), line('2026-11-21T16:00:00.000Z')], ZONE).map(({ day, items }) => [day, items.length]),
    ).toEqual([
      ['2026-11-21', 2],
      ['2026-11-22', 1],
    ]);
  });

  it.each([
    ['before it begins', line(eight, noon), '2026-11-21T00:29:59.999Z', false],
    ['when it begins', line(eight, noon), eight, true],
    ['when it ends', line(eight, noon), noon, false],
    ['without an end, until the next', line(eight), '2026-11-21T03:59:00.000Z', true],
    ['without an end, once the next began', line(eight), noon, false],
  ])('are on or not: %s', (_, item, now, yes) => {
    expect(isOn(item, line(noon), Date.parse(now))).toBe(yes);
  });
});
