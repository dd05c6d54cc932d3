import { minutesText, readMinutes } from './minutes';

test.each([
  ['20:00', 1_200_000],
  ['0:09', 9000],
  ['150:30', 9_030_000],
])('%s is %i ms and back', (text, ms) => {
  expect(readMinutes(text)).toBe(ms);
  expect(minutesText(ms)).toBe(text);
});

test.each([
  ['20', 1_200_000],
  ['3：05', 185_000],
  ['1:75', null],
  ['soon', null],
  ['', null],
])('%s → %s', (text, ms) => {
  expect(readMinutes(text)).toBe(ms);
});

test('nothing of nothing', () => expect(minutesText(undefined)).toBe(''));
