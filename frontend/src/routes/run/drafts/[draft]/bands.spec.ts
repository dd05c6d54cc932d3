import { bandsText, readBands } from './bands';

const bands = [
  { upTo: '0.1', marks: '1' },
  { upTo: '0.3', marks: '0.5' },
];

test('bands are written as people read them, and read again', () => {
  expect(bandsText(bands)).toBe('0.1=1  0.3=0.5');
  expect(readBands(bandsText(bands))).toEqual(bands);
});

test.each(['≤0.1=1，0.3＝0.5', '0.1=1; 0.3=0.5', '0.1=1\t0.3=0.5'])('%s is read too', (text) => {
  expect(readBands(text)).toEqual(bands);
});

test.each(['', '0.1', '0.1=一', '0.1=1 0.3'])('“%s” is none', (text) => expect(readBands(text)).toBeNull());
