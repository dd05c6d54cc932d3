import { fixed, grouped, minus, percent } from './number';

test.each([
  ['91', 2, '91.00'],
  ['7.5', 2, '7.50'],
  ['7.125', 2, '7.125'],
  ['-0.5', 2, '-0.50'],
  ['3', 0, '3'],
])('fixed(%s, %i) pads and never rounds', (text, decimals, expected) => {
  expect(fixed(text, decimals)).toBe(expected);
});

test.each([
  ['89.30', '91', 2, '−1.70'],
  ['0.1', '0.3', 1, '−0.2'],
  ['100', '99.99', 2, '0.01'],
  ['-1.5', '0.5', 2, '−2.00'],
  ['5', '7', 0, '−2'],
])('minus(%s, %s, %i) is exact', (a, b, decimals, expected) => {
  expect(minus(a, b, decimals)).toBe(expected);
});

test.each([
  [7, '7'],
  [1012, '1,012'],
  [1234567, '1,234,567'],
])('grouped(%i)', (count, expected) => {
  expect(grouped(count)).toBe(expected);
});

test.each([
  ['50', '200', 25],
  ['-5', '100', 0],
  ['120', '100', 100],
  [null, '100', 0],
  ['5', '0', 0],
  ['0', '0', 0],
])('percent(%s of %s) stays on the scale', (value, full, expected) => {
  expect(percent(value, full)).toBe(expected);
});
