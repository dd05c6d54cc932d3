import { stationOf } from './station-of.js';
import { aborted, done, thrown } from './testing/draws.js';

test('an entry has its station once the draw has a result, and not before, after an abort or without being drawn', () => {
  const draw = done();
  for (const { number, session, station } of draw.result?.places ?? [])
    expect(stationOf(draw, number)).toEqual({ session: `${session + 1}`, start: null, station });
  expect(stationOf(draw, '999')).toBeNull();
  expect(stationOf(thrown(), '001')).toBeNull();
  expect(stationOf(aborted(), '001')).toBeNull();
});
