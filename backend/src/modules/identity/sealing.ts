import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM; `about` says what the text belongs to, so that a ciphertext moved to another row or field does not open.
 * A key seals far fewer than 2^32 texts, so random nonces do.
 * @returns base64 of nonce, tag and ciphertext
 */
export function seal(key: Buffer, nonce: Buffer, about: string, plain: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** Opens what `seal` made. Throws when key, `about` or a single bit differs. */
export function open(key: Buffer, about: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]);
}

/** Keyed hash of a text under a label, hexadecimal. */
export const keyedHash = (key: Buffer, label: string, text: string): string =>
  createHmac('sha256', key).update(`${label}\0${text}`).digest('hex');

export const NONCE_LENGTH = NONCE_BYTES;
