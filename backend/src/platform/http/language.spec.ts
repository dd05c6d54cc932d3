import fc from 'fast-check';
import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['en;q=0.3, zh;q=0.9', 'zh'],
    ['zh;q=0.3,en;q=0.9', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['fr', 'zh'],
    ['fr, en;q=0.5', 'en'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['zh;q=0, *', 'en'],
    ['en;q=0', 'zh'],
    ['zhuang, english', 'zh'],
    [';;q=,,=;-', 'zh'],
    ['en;q=much', 'zh'],
  ])('%s → %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('is one of ours whatever stands in the header', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('en', 'zh', ';q=', '*', '0.5', ',', '-', ' '));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(['zh', 'en']).toContain(languageOf(parts.join('')));
      }),
    );
  });
});
