import { textFrame } from './frame.js';

describe('textFrame', () => {
  test.each([
    [0, '8100'],
    [1, '8101'],
    [125, '817d'],
    [126, '817e007e'],
    [65_535, '817effff'],
    [65_536, '817f0000000000010000'],
    [1_000_000, '817f00000000000f4240'],
  ])('a text of %i bytes begins with %s and ends with the text', (length, header) => {
    const frame = textFrame('a'.repeat(length));
    expect(frame.subarray(0, header.length / 2).toString('hex')).toBe(header);
    expect(frame.subarray(header.length / 2).toString('latin1')).toBe('a'.repeat(length));
  });

  test('counts bytes, not characters', () => {
    const text = '擂台🏆'.repeat(30);
    expect(textFrame(text).subarray(0, 4).toString('hex')).toBe('817e012c');
    expect(textFrame(text).subarray(4).toString('utf8')).toBe(text);
  });
});
