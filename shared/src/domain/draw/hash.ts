import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * SHA-256 over parts that cannot run into one another: each stands behind its length in bytes as four bytes, the most
 * significant first. A text is its UTF-8 bytes. Hexadecimal.
 */
export function hashParts(parts: readonly (string | Uint8Array)[]): string {
  const framed = parts.flatMap((part) => {
    const bytes = typeof part === 'string' ? utf8ToBytes(part) : part;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  });
  return bytesToHex(sha256(concatBytes(...framed)));
}

/** Bytes of a hexadecimal text, which must be one. */
export const bytesOf = (hex: string): Uint8Array => hexToBytes(hex);

/**
 * Endless numbers 0 … 2³²−1 of a seed (hexadecimal): block i is HMAC-SHA-256(key = seed, message = i as eight bytes, the
 * most significant first), i = 0, 1, …; each block gives eight numbers of four bytes, the most significant first.
 */
export function* wordsOf(seed: string): Generator<number, never> {
  const key = hexToBytes(seed);
  for (let counter = 0n; ; counter++) {
    const message = new Uint8Array(8);
    new DataView(message.buffer).setBigUint64(0, counter);
    const block = hmac(sha256, key, message);
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    for (let offset = 0; offset < 32; offset += 4) yield view.getUint32(offset);
  }
}
