import { instantIn, wallIn } from './zoned';

test.each([
  ['2026-11-21T08:30', 'Asia/Shanghai', '2026-11-21T00:30:00.000Z'],
  ['2026-01-01T00:00', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z'],
  ['2026-07-01T08:30', 'Europe/Berlin', '2026-07-01T06:30:00.000Z'],
  ['2026-12-01T08:30', 'Europe/Berlin', '2026-12-01T07:30:00.000Z'],
])('%s in %s is %s, and back', (wall, zone, instant) => {
  expect(instantIn(wall, zone)).toBe(instant);
  expect(wallIn(Date.parse(instant), zone)).toBe(wall);
});
