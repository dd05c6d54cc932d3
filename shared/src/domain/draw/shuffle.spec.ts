import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { commitmentOf, seedOf } from './commitment.js';
import { hashParts, wordsOf } from './hash.js';
import { shuffle } from './shuffle.js';

/** The documented framing, written down a second time with Node's own hash. */
const framed = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part as string);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
};

test('a commitment and a seed are what the documents say, by another library', () => {
  const secret = '0f'.repeat(32);
  const listHash = 'c'.repeat(64);
  expect(commitmentOf({ draw: 'd1', role: 'organiser', listHash, secret })).toBe(
    framed('leitai-draw/1 commitment', 'd1', 'organiser', listHash, Buffer.from(secret, 'hex')),
  );
  expect(seedOf([secret, 'ff'.repeat(16)], '3 5 1', listHash)).toBe(
    framed('leitai-draw/1 seed', Buffer.from(secret, 'hex'), Buffer.from('ff'.repeat(16), 'hex'), '3 5 1', listHash),
  );
});

test('parts never run into one another', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(hashParts(one)).not.toBe(hashParts(other));
    }),
  );
});

test('the words are HMAC-SHA-256 in counter mode', () => {
  const seed = '7a'.repeat(32);
  const words = wordsOf(seed);
  const expected = [0, 1, 2].flatMap((counter) => {
    const message = Buffer.alloc(8);
    message.writeBigUInt64BE(BigInt(counter));
    const block = createHmac('sha256', Buffer.from(seed, 'hex')).update(message).digest();
    return Array.from({ length: 8 }, (_, index) => block.readUInt32BE(index * 4));
  });
  expect(expected.map(() => words.next().value)).toEqual(expected);
});

test('a shuffle is a permutation, and the same for the same seed', () => {
  const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 60 }), seeds, (items, seed) => {
      const order = shuffle(items, seed);
      expect([...order].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      expect(shuffle(items, seed)).toEqual(order);
    }),
  );
});

test('every order of three comes equally often', () => {
  const counts = new Map<string, number>();
  for (let index = 0; index < 6000; index++) {
    const order = shuffle(['a', 'b', 'c'], createHash('sha256').update(String(index)).digest('hex')).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // Six standard deviations of a fair draw; the seeds are fixed, so this never varies.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(174);
});
