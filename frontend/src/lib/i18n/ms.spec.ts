import { fromMs, toMs } from './ms';

test.each([
  ['12:34', '754000'],
  ['12:34.5', '754500'],
  ['90', '90000'],
  ['0:00.007', '7'],
  ['12:34:56', null],
  ['', null],
  ['-3', null],
])('toMs(%s)', (entered, expected) => {
  expect(toMs(entered)).toBe(expected);
  if (expected) expect(toMs(fromMs(expected))).toBe(expected);
});
