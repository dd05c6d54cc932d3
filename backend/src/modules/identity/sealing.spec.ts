import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyedHash, NONCE_LENGTH, open, seal } from './sealing.js';
import { searchToken } from './search-token.js';

const key = randomBytes(32);

describe('sealing', () => {
  it('opens what it sealed, and only with the same key, place and bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const sealed = seal(key, randomBytes(NONCE_LENGTH), 'p1:name', Buffer.from(text));
        expect(open(key, 'p1:name', sealed).toString()).toBe(Buffer.from(text).toString());
        expect(() => open(key, 'p2:name', sealed)).toThrow();
        expect(() => open(randomBytes(32), 'p1:name', sealed)).toThrow();
        const bytes = Buffer.from(sealed, 'base64');
        const bit = at % (bytes.length * 8);
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => open(key, 'p1:name', bytes.toString('base64'))).toThrow();
      }),
    );
  });

  it('refuses a shortened tag', () => {
    const sealed = Buffer.from(seal(key, randomBytes(NONCE_LENGTH), 'x', Buffer.alloc(0)), 'base64');
    expect(() => open(key, 'x', sealed.subarray(0, sealed.length - 4).toString('base64'))).toThrow();
  });

  it('hashes by key and label', () => {
    const hashes = [keyedHash(key, 'name', 'a'), keyedHash(key, 'login', 'a'), keyedHash(randomBytes(32), 'name', 'a')];
    expect(new Set(hashes).size).toBe(3);
  });

  it.each([
    ['李 伟', '李　伟', true],
    [' Li  WEI ', 'li wei', true],
    ['Ｌｉ Wei', 'li wei', true],
    ['José', 'Jose\u0301', true],
    ['李伟', '李 伟', false],
    ['李伟', '李玮', false],
  ])('finds “%s” by “%s”: %s', (name, asked, found) => {
    expect(searchToken(key, 'name', name) === searchToken(key, 'name', asked)).toBe(found);
  });
});
