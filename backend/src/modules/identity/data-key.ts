import { keyedHash, NONCE_LENGTH, open, seal } from './sealing.js';

/** Fields of a person that are sealed. */
export type SealedField = 'name' | 'login';

/** The key of one person: what it sealed or digested means nothing once it is deleted. */
export class DataKey {
  constructor(
    readonly personId: string,
    private readonly key: Buffer,
    private readonly random: (count: number) => Buffer,
  ) {}

  seal(field: SealedField, text: string): string {
    return seal(this.key, this.random(NONCE_LENGTH), `${this.personId}:${field}`, Buffer.from(text));
  }

  open(field: SealedField, sealed: string): string {
    return open(this.key, `${this.personId}:${field}`, sealed).toString();
  }

  /** Digest of personal data for audit leaves. The key is its salt, so erasing the key makes it unverifiable. */
  digest(text: string): string {
    return keyedHash(this.key, 'audit', text);
  }
}
