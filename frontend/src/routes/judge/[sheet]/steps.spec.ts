import { stepped } from './steps';

const scale = { step: '0.25', least: '0', most: '10', places: 2 };

test.each([
  [undefined, 1, '0.25'],
  [undefined, -1, '0.00'],
  ['７.２５', 1, '0.25'],
  ['7.25', 1, '7.50'],
  ['0.10', -1, '0.00'],
  ['9.90', 1, '10.00'],
  ['0.3', 1, '0.55'],
] as const)('stepped(%s, %i) is exact and stays on the scale', (value, direction, expected) => {
  expect(stepped(value, direction, scale)).toBe(expected);
});

test('whole steps without an upper bound', () => {
  expect(stepped('41', 1, { step: '1', least: '0', most: null, places: 0 })).toBe('42');
});
